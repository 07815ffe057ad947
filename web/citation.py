"""How to cite the data set and each of its pages: APA and Chicago in the reader's language, BibTeX, RIS and CSL-JSON."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, request

from kg.graph.vocabulary import DCTERMS, SCHEMA

from .addresses import full, iri_of, local
from .explorer import explorer, view
from .language import _, day

pages = Blueprint("citation", __name__)

FORMS = {"bib": "application/x-bibtex", "ris": "application/x-research-info-systems",
         "json": "application/vnd.citationstyles.csl+json"}
SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", **{c: "\\" + c for c in "&%$#_{}"}}


@dataclass(frozen=True)
class Work:
    """What is cited: a page of the data set, the data set itself (`part` is false), or a news article of it (`news`).

    `author` is who wrote it, the site where no one is named; `issued` is a date at any precision, "" where unknown.
    """

    key: str
    title: str
    author: str
    issued: str
    address: str
    version: str
    part: bool = True
    news: bool = False
    site: str = ""


def dataset() -> Work:
    """The whole data set in its present state."""
    version = view().generation
    return Work(f"kg-{version}", _("kg: graf organisasi"), "kg", _built(version), request.url_root, version, part=False)


def work(address: str) -> Work:
    """What stands at an address of this explorer: a news article as its source has it, else a page of the data set."""
    whole, path = dataset(), urlsplit(address).path
    kind, _slash, key = path.strip("/").partition("/")
    iri = iri_of(kind, key) if key else ""
    label = view().names.label(iri) if iri else None
    if kind == "article" and label:
        return _news(iri, label, whole)
    title = label or _titles().get(path, "")
    if not title:
        return whole
    name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-")
    return Work(f"kg-{whole.version}-{name}", title, "kg", whole.issued, full(address), whole.version)


@pages.get("/cite.<any(bib, ris, json):form>")
def file(form: str) -> Response:
    """The citation of a page, or of the data set where no `page` is given, for a reference manager."""
    address = request.args.get("page", "/")[:2000]
    if not address.startswith("/") or address.startswith("//"):
        abort(404)
    cited, today = work(address), date.today()
    body = {"bib": bibtex, "ris": ris, "json": csl}[form](cited, today)
    response = Response(body, content_type=f"{FORMS[form]}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{cited.key}.{form}"'
    return response


def apa(cited: Work, today: date) -> str:
    """The entry of a reference list in the style of the APA."""
    issued = day(cited.issued) if cited.issued else _("t.t.")
    head, version = f"{cited.author}. ({issued}). {cited.title}", _("versi %(n)s", n=cited.version)
    seen = _("Diakses %(day)s, dari %(address)s", day=day(today.isoformat()), address=cited.address)
    if cited.news:
        return " ".join(filter(None, (head + ".", f"{cited.site}." if cited.site not in ("", cited.author) else "", seen)))
    if cited.part:
        whole = _("Dalam %(name)s", name=_("kg: graf organisasi"))
        return f"{head}. {whole} ({version}). {seen}"
    kind = _("Kumpulan data")
    return f"{head} ({version}) [{kind}]. {seen}"


def chicago(cited: Work, today: date) -> str:
    """The entry of a bibliography in the style of the Chicago Manual."""
    seen, version = _("Diakses %(day)s", day=day(today.isoformat())), _("versi %(n)s", n=cited.version)
    title = f"“{cited.title}.”" if cited.news or cited.part else ""
    if cited.news:
        told = [f"{cited.site}," if cited.site not in ("", cited.author) else "", f"{day(cited.issued)}." if cited.issued else ""]
    else:
        told = [_("kg: graf organisasi") + f", {version}."]
    return " ".join(filter(None, (f"{cited.author}.", title, *told, f"{seen}.", cited.address)))


def bibtex(cited: Work, today: date) -> str:
    """The work as an entry for BibTeX."""
    fields = {"author": "{" + _tex(cited.author) + "}", "title": "{" + _tex(cited.title) + "}", "year": cited.issued[:4],
              "version": "" if cited.news else cited.version, "publisher": _tex(cited.site), "url": cited.address,
              "urldate": today.isoformat(), "note": "" if cited.news or not cited.part else _tex(_("kg: graf organisasi"))}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{'misc' if cited.news or cited.part else 'dataset'}{{{cited.key},", *lines, "}"]) + "\n"


def ris(cited: Work, today: date) -> str:
    """The work as a record for reference managers."""
    lines = [("TY", "NEWS" if cited.news else "DATA"), ("ID", cited.key), ("AU", cited.author), ("TI", cited.title),
             ("T2", cited.site if cited.news else _("kg: graf organisasi") if cited.part else ""), ("PY", cited.issued[:4]),
             ("DA", cited.issued.replace("-", "/")), ("ET", "" if cited.news else cited.version), ("UR", cited.address),
             ("Y2", today.isoformat().replace("-", "/")), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value or tag == "ER")


def csl(cited: Work, today: date) -> str:
    """The work as CSL-JSON."""
    container = cited.site if cited.news else _("kg: graf organisasi") if cited.part else ""
    data: dict[str, Any] = {
        "id": cited.key, "title": cited.title,
        "type": "article-newspaper" if cited.news else "entry" if cited.part else "dataset",
        "author": [{"literal": cited.author}], "container-title": container, "version": "" if cited.news else cited.version,
        "issued": _parts(cited.issued), "accessed": _parts(today.isoformat()), "URL": cited.address}
    return json.dumps([{name: value for name, value in data.items() if value}], ensure_ascii=False, indent=1) + "\n"


def _news(iri: str, title: str, whole: Work) -> Work:
    said = {row["property"]: row["value"] for row in view().rows("about", entity=iri)}
    source, site = said.get(DCTERMS.source.value, ""), said.get(SCHEMA.publisher.value, "")
    address = source if source.startswith(("http://", "https://")) else full(local(iri))
    author = said.get(SCHEMA.author.value, "") or site or _("Tanpa nama")
    key = "kg-" + re.sub(r"[^a-z0-9]+", "-", iri.rsplit("/", 1)[-1].lower())
    return Work(key, title, author, said.get(SCHEMA.datePublished.value, ""), address, whole.version, news=True, site=site)


def _titles() -> dict[str, str]:
    return {"/events": _("Acara"), "/people": _("Orang"), "/organisations": _("Lembaga"), "/priorities": _("Prioritas"),
            "/articles": _("Berita"), "/attendance": _("Kehadiran"), "/timeline": _("Lini masa"), "/graph": _("Hubungan"),
            "/ontology": _("Ontologi")}


def _built(version: str) -> str:
    """The day on which the embedded graph was built, today's where it is elsewhere."""
    folder = explorer().settings.data / "store" / version
    if explorer().settings.store or not folder.is_dir():
        return date.today().isoformat()
    return datetime.fromtimestamp(folder.stat().st_mtime).astimezone().date().isoformat()


def _parts(text: str) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in text.split("-")]]} if text else None


def _tex(text: str) -> str:
    return "".join(SPECIAL.get(letter, letter) for letter in text)
