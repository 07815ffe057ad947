"""Small articles with their documents, for tests that need no extraction."""
from __future__ import annotations

from kg.model import Article, Attendance, Document, Event, Evidence, Organisation, Person, Priority, Role
from kg.pool import Reading

TEXT = "Rakernas dibuka Ketua PWM Jawa Tengah Drs. H. Iqbal Rais. Fokus: kaderisasi."


def span(words: str, text: str = TEXT) -> tuple[Evidence, ...]:
    """Where the words stand in the text, as evidence."""
    start = text.index(words)
    return (Evidence(start, start + len(words), "test"),)


def reading(name: str = "a1", text: str = TEXT, published: str = "2025-06-28", **more: object) -> Reading:
    """An article in which Iqbal Rais opens a Rakernas of PWM Jawa Tengah."""
    whole = (Evidence(0, len(text), "test"),)
    document = Document(
        name, "Judul", published,
        people=(Person("p1", "Iqbal Rais", ("Drs.", "H."), (), ("Drs. H. Iqbal Rais",), span("Drs. H. Iqbal Rais", text)),),
        organisations=(Organisation("o1", "PWM Jawa Tengah", ("PWM Jawa Tengah",), "o2", whole, whole),
                       Organisation("o2", "Muhammadiyah", (), None, whole)),
        events=(Event("e1", "Rakernas II", ("Rakernas",), "rakernas", 2, "2025-06-26", "2025-06", venue="Aula", locality="Depok",
                      organisers=("o1",), evidence=span("Rakernas", text), stated={"start": whole, "organiser:o1": whole}),),
        roles=(Role("p1", "Ketua", "o1", "2022", None, True, whole),),
        attendance=(Attendance("p1", "e1", "opener", "present", "o1", whole),
                    Attendance("o1", "e1", "host", "absent", None, whole)),
        priorities=(Priority("o1", "e1", "kaderisasi", whole),),
    )
    return Reading(Article(name, text, "Judul", published, source=f"{name}.txt", **more), document)  # type: ignore[arg-type]
