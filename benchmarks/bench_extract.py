"""Speed and memory of reading: python -m benchmarks.bench_extract [FOLDER of CoNLL files].

Prints CPU milliseconds for 900 words on one core, CPU seconds of a fresh process until its first article is read, memory over
the number of articles, two processes against one, and, where spaCy is installed (extra `bench`), the ratio to its blank
Indonesian pipeline with a CNN tagger on the same text in the same run. That tagger is trained on the folder, where one is given,
else on the gold of the sample articles. Ratios are what counts: milliseconds depend on the machine and on what else it does.
"""
from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import kg.extract
from benchmarks.synthetic import articles as synthetic
from kg.collector import settle, sweep_seldom
from kg.extract import extract
from kg.extract.tagger.layer import spans
from kg.extract.tagger.training import sentences_of
from kg.languages import load_pack
from kg.model import Article
from kg.pool import extract_all
from kg.read import read_file
from kg.settings import read_settings

ROOT = Path(__file__).resolve().parents[1]
WORDS = 900
PASSES = 5


def least(articles: Sequence[Article], *works: Callable[[Article], object]) -> list[float]:
    """CPU milliseconds for 900 words of each work: of each article the fastest of some passes, so that other load counts little.

    The works take turns at each pass, since a machine's pace changes from one minute to the next.
    """
    best = [[float("inf")] * len(articles) for _ in works]
    for _ in range(PASSES):
        for work, fastest in zip(works, best, strict=True):
            for number, article in enumerate(articles):
                began = time.process_time()
                work(article)
                fastest[number] = min(fastest[number], time.process_time() - began)
    words = sum(len(article.text.split()) for article in articles)
    return [1000 * WORDS * sum(fastest) / words for fastest in best]


def pace() -> float:
    """CPU milliseconds of three million additions, the median of nine: other load makes them, and all figures here, longer."""
    times = []
    for _ in range(9):
        began, total = time.process_time(), 0
        for number in range(3_000_000):
            total += number
        times.append(time.process_time() - began)
    return 1000 * sorted(times)[4]


def samples() -> list[Article]:
    """The sample articles as read."""
    folder = ROOT / "examples" / "articles"
    return [next(iter(read_file(path))) for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".md", ".html")]


def reading() -> Callable[[Article], object]:
    """All layers of reading, warm as in a worker of kg: what is compiled at the first articles is there."""
    read = partial(extract, pack=load_pack("id"))
    consume(map(read, samples()))
    settle()
    return read


def speed() -> None:
    """Print the milliseconds for the sample articles."""
    read = reading()
    (real,), (long,) = least(samples(), read), least(list(synthetic(20, WORDS)), read)
    print(f"one core: {real:.1f} ms CPU for {WORDS} words of the sample articles, {long:.1f} ms for a synthetic article of "
          f"{WORDS} words (three million additions took {pace():.0f} ms at that time)")


STARTS = {
    "kg until its first article is read": "from kg.commands import main; main(['extract', {path!r}])",
    "the same with nothing kept from a start before": "import os; os.environ['KG_CACHE'] = 'none'; from kg.commands import main; "
                                                      "main(['extract', {path!r}])",
    "rdflib imported": "import rdflib",
    "spaCy until its blank pipeline has read one": "import spacy; spacy.blank('id')(open({path!r}).read())",
}
"""What a fresh process does, as a program."""


def start() -> None:
    """Print CPU seconds of fresh processes, the least of five each; what is not installed is left out."""
    path = str(ROOT / "examples" / "articles" / "c1-bantuan-banjir-rantau-dedap.txt")
    told = [(what, seconds) for what, program in STARTS.items() if (seconds := min(map(run, [program.format(path=path)] * 5)))]
    print("a fresh process: " + ", ".join(f"{seconds:.2f} s CPU for {what}" for what, seconds in told))


def run(program: str) -> float:
    """CPU seconds of a process of its own, 0 where the program fails."""
    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = spent()
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, cwd=ROOT)  # noqa: S603 (named above)
    return 0 if done.returncode else spent() - before


def memory(few: int = 200, many: int = 2000) -> float:
    """Print and return the ratio of the peak memory after many articles to that after few."""
    pack, peaks = load_pack("id"), []
    for count in (few, many - few):
        for article in synthetic(count, 200, seed=count):
            extract(article, pack)
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(f"memory: peak {peaks[0]:.0f} MB after {few} articles, {peaks[1]:.0f} MB after {many}; ratio {peaks[1] / peaks[0]:.2f}")
    return peaks[1] / peaks[0]


def processes(count: int = 2000) -> float:
    """Print and return how much faster two processes read many articles than one, the start of the workers included."""
    batch, rates = list(synthetic(count, 300)), []
    for number in (1, 2):
        began = time.perf_counter()
        consume(extract_all(batch, read_settings({}, processes=number, cache=read_settings().cache)))
        rates.append(count / (time.perf_counter() - began))
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    doubt = f" (load {load:.1f} on {cores} cores: others were at work, so this says little)" if load > cores + 0.5 else ""
    print(f"processes: {rates[0]:.0f} articles a second on one, {rates[1]:.0f} on two; ratio {rates[1] / rates[0]:.2f}{doubt}")
    return rates[1] / rates[0]


def consume(things: Iterable[object]) -> None:
    """Take all, keep none."""
    for _ in things:
        pass


def against_spacy(folder: Path, ratio: float) -> None:
    """Print how much faster reading is than spaCy's tagger on the same text, on one process and on two against its one."""
    try:
        import spacy
        from spacy.training import Example
    except ImportError:
        print("spaCy: SKIPPED, it is not installed (pip install 'orgkg[bench]'): the ratio to it was not measured")
        return
    sentences = sentences_of([folder], load_pack("id"))
    pipeline = spacy.blank("id")
    pipeline.add_pipe("ner")
    examples = []
    for words, labels in sentences:
        doc = spacy.tokens.Doc(pipeline.vocab, words=words)
        entities = [spacy.tokens.Span(doc, first, last, label) for first, last, label in spans(labels)]
        examples.append(Example.from_dict(doc, {"entities": [(s.start_char, s.end_char, s.label_) for s in entities]}))
    optimizer = pipeline.initialize(lambda: examples)
    for batch in spacy.util.minibatch(examples, 64):  # one round: more would change what it finds, not how long it takes
        pipeline.update(batch, sgd=optimizer, drop=0.2)
    ours, theirs = least(samples(), reading(), lambda article: pipeline(article.text))
    print(f"spaCy {spacy.__version__}, CNN tagger trained on {len(sentences)} sentences of {folder.name}: {theirs:.1f} ms CPU "
          f"for {WORDS} words, reading in turns with it {ours:.1f} ms; all layers of reading take {ours / theirs:.2f} of that on "
          f"one process, and two processes are {theirs / ours * ratio:.1f} times as fast as its one")


def main() -> None:
    """All measurements, a line each."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples" / "articles"
    print(f"kg from {kg.extract.__file__}: " + ("plain Python" if kg.extract.__file__.endswith(".py") else "compiled by mypyc"))
    sweep_seldom()
    speed()
    start()
    memory()
    against_spacy(folder, processes())


if __name__ == "__main__":
    main()
