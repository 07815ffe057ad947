"""kg train: a tagger from sentences with their names."""
from __future__ import annotations

from pathlib import Path

import click

from kg.commands.options import setting, settings_from
from kg.extract.tagger.training import sentences_of, train
from kg.languages import load_pack


@click.command("train", epilog="Example:  kg train --data conll --data articles -o tagger.crf")
@click.option("--data", "folders", multiple=True, required=True, metavar="DIR",
              type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="Folder of CoNLL files, or of articles with gold beside them; may be given again.")
@click.option("-o", "--output", "model", required=True, metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help="Where the model goes; KG_TAGGER names it to kg extract and kg build.")
@setting("language")
def command(folders: tuple[Path, ...], model: Path, **given: str | None) -> None:
    """Train a tagger of people, bodies and places; the same folders give the same model."""
    sentences = sentences_of(folders, load_pack(settings_from(given).language))
    digest = train(sentences, model)
    click.echo(f"{model}: {len(sentences)} sentences, {model.stat().st_size / 1e6:.2f} MB, sha256 {digest}")
