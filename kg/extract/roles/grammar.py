"""The patterns by which a line ties posts to persons and bodies, compiled once from a pack."""
from __future__ import annotations

from kg.extract.posts import title_words
from kg.extract.roles.pieces import BRACKETS, DEGREES, apposed, given_of, pieces, term_of, trade
from kg.extract.verbs import active, passive, verb_forms
from kg.languages import Pack, Patterns
from kg.languages.patterns import not_after, word_tree

WORDS = (
    "acting", "asides", "cues", "fillers", "forerunners", "givers", "joins", "links", "past_after", "predecessors", "premises",
    "several", "soft_joins", "successors", "terms", "sections", "closers", "not_closers", "origin", "namely", "together",
    "handed", "handed_from", "handed_to", "once", "shown", "in_capacity", "counted", "becoming", "both", "within", "seats",
    "each", "chairs", "seated", "unseated", "goes_to", "repeated", "two", "same", "units", "determiners", "shared", "turns",
    "leadership", "relatives", "kinship", "kin_more", "representing", "unheld", "backing", "chosen", "addressing", "supposing",
    "founders", "next_ones", "besting", "overseeing", "fields", "still", "areas")
"""The lists of posts.toml that the grammar is made of."""


def grammar_of(pack: Pack) -> Patterns:
    """The grammar of a pack: `group` reads a post with its body; the others must match all the words between two signs, or as
    told beside them."""
    return pack.once("roles.grammar", _compiled)


def _compiled(pack: Pack) -> Patterns:
    w = {name: word_tree(word.lower() for word in pack.words("posts", name)) for name in WORDS}
    stems = pack.table("posts", "heading")
    w["led_it"] = word_tree((*pack.table("posts", "led"), *passive(stems, pack), *pack.table("posts", "led_it")))
    w |= {"led": word_tree((*pack.table("posts", "led"), *passive(stems, pack))), "own": word_tree(stems),
          "leads": word_tree((*pack.table("posts", "leads"), *active(stems, pack)))}
    holding, leaving = (pack.words("posts", name) for name in ("holding", "leaving"))
    w["verbs"] = word_tree((*pack.words("posts", "verbs"), *passive(pack.words("posts", "appointing"), pack)))
    w["holding"], w["leaving"] = word_tree(active(holding, pack)), word_tree(active(leaving, pack))
    naming = (*pack.words("posts", "appointing"), *pack.words("posts", "calling"))
    w["appointed"], w["got"] = word_tree(passive(naming, pack)), word_tree(verb_forms(naming, pack).done)  # "terpilih Ali"
    w["installed_"] = word_tree(passive(pack.words("posts", "installing"), pack))
    w["appoints"] = word_tree(active((*pack.words("posts", "appointing"), *pack.words("posts", "installing")), pack))
    w["followed"] = word_tree(passive(pack.words("posts", "following"), pack))
    w["not_from"] = not_after(pack.words("grammar", "from"))
    w["namely_"] = rf"(?:{w['namely']}\s+)?"
    w["held"], w["left"] = word_tree(passive(holding, pack)), word_tree(passive(leaving, pack))
    w["chairs_of"] = word_tree(pack.words("posts", "chairs"), border=r"(?={its}(?!\w)|\W|$)")
    w["absent"] = word_tree({word.partition(" ")[2] for word in pack.words("posts", "not_closers")})
    w["titles"] = word_tree(title.lower().rstrip(".") for title in title_words(pack))
    parts = (part(w) for part in (_persons, _behind, _joints, _changes, _spoken, _leading, _denied, _lists, apposed))
    return pack.patterns({name: made for part in parts for name, made in part.items()})


def _persons(w: dict[str, str]) -> dict[str, str]:
    """A post with its body, and what stands between a person and a post behind it."""
    fill, after, _, origin = pieces(w)
    then = rf"\s*(?:{w['soft_joins']}\s+)?"
    serving = rf"(?:F\s+(?:{w['joins']}|{w['soft_joins']})\s+{fill})?"
    further = rf"(?:[^()]{{3,70}}?,?\s(?={w['cues']}\s))?"  # "Ali (perantau asal Kudus, kini Direktur X)"
    cued = rf"{DEGREES}{BRACKETS}{origin}(?:\s+(?:{w['shown']}|I))?\s*(?:,\s*|\s){fill}(?:{w['cues']}\s+)+{fill}(?:O['’]s\s+)?"
    return {
        # a post with its body
        "group": rf"R(?:(?<=\(R),\s*O(?=\s*\))|,\s*O(?=\s+P)|(?:(?:{BRACKETS}(?=\s+O)|\s+(?:{w['asides']}|{w['past_after']}))?"
                 rf"\s*(?:\s{w['links']}(?:\s+the)?)?\s*(?:O['’]s )?O(?:\s*\(R(?:(?:\s*O)?\))?(?=,?\s*P))?)?)",
        "body_apart": r",\s+O(?=,?\s+P)",  # after a post: "Kepala Bidang Pemuda, Dispora Jepara Ali"
        # before a post behind its person, and after it: "Ali Rahman – Director, Oxfam"
        "behind": rf"P{DEGREES}{BRACKETS}\s*[,(|–—-]\s*$",
        "body_behind": r",\s+(?:the\s+)?O(?=\s*(?:[.;()|–—]|$)|,\s+(?!(?:{and}\s+)?(?:the\s+)?O))",
        "ruling": r"{~posts.territorial}",  # a post over an area
        # person … post: "Ali, yang juga Ketua"
        "cued": rf"{trade(w, fill)}|{cued}{serving}|{DEGREES}\s*(?:\({further}|\||\s(?:[–—-]|--)\s|:\s)\s*(?:{w['cues']}\s+)?",
        "zero": rf"(?:[^;:.,\"“”()PIRF]{{0,40}}?\s{w['shown']})?\s*,?\s*{fill}",  # pronoun … post: "Kini ia Direktur"
        # person … post: "Ali didapuk kembali menjadi Ketua"
        "far": rf"{BRACKETS}"
               rf"[^;:\"“”()PIR]{{0,90}}?(?<!\w)(?:{w['verbs']}|(?:{w['holding']}|{w['seated']})\s+{fill}{w['chairs']})\s+{fill}",
        # person … post: "Ali melepas jabatan Ketua"
        "gave_up": rf"[^;:\"“”()PIRF]{{0,90}}?(?<!\w)(?:{w['leaving']}|{w['unseated']})\s+{fill}(?:{w['chairs']}\s+){fill}",
        "themes": r"[^;:\"“”()PIRF]{0,60}:\s*",  # pronoun … post: "Ia memakai dua topi: Ketua"
        "beside": rf"{DEGREES}{BRACKETS}{origin}\s*,\s*{fill}(?:the\s+[a-z]+['’]s\s*)?",  # person … post: "Ali, Ketua X,"
        "adjoining": rf"{DEGREES}{BRACKETS}\s+",  # person … post: "Hj. Siti, S.Pd. Ketua X"
        # after a post right behind its person: no other person or post, or another person right before one
        "let_go": rf"(?!{after}\s*[,:(]?{then}[PR]|\s*[:=])|(?={after}\s*[,;]?{then}P{DEGREES}\s+R)",
        # person … post: "Ali, pemegang dua jabatan: Ketua"
        "several_chairs": rf"{DEGREES},?\s+(?:{{which}}\s+)?{fill}(?:{w['holding']}|{w['joins']}|{w['seated']})\s+"
                          rf"(?:\w+\s+){{0,2}}{w['chairs']}[^:;.PIRF]{{0,60}}?[,:]?\s+{w['namely_']}",
        # before a person, and between the person and the posts: "Sejumlah jabatan pernah diemban Ali, mulai dari Camat X"
        "chairs_held": rf"(?<!\w){w['chairs']}\s[^.;:(PRI]{{0,50}}?(?<!\w){given_of(w)}\s+$",
        "from_which": rf"{DEGREES}\s*,\s*[^.;:PRIF]{{0,30}}?",
        "pointed": rf"(?<!\w){w['determiners']}\s+$",  # before a post of who is named: "sang"
    }


def _behind(w: dict[str, str]) -> dict[str, str]:
    """Between a post and its person behind it."""
    fill, after, rooms, origin = pieces(w)
    titled, given = rf"(?:(?:{w['titles']}|{{~late}})\.?\s+)*", given_of(w)
    chosen = rf"(?:\s+{w['chosen']}\s(?![^,]*?{w['absent']})[^,.;:()\"PRFID]{{3,60}})?"
    seat = r"(?:\s+{in}\s+(?!{roles.beside}(?!\w))[a-z]+(?:\s+[a-z]+)?)?"
    besides = rf"(?:\s*,?\s*{w['in_capacity']}\s+(?:F|[a-z ]{{2,30}}))?"
    areas = rf"(?:\s*,\s*{w['areas']}\s+[a-z'’-]+(?:\s+[a-z'’-]+)?)*"
    stands_in = rf"(?:\s*,?\s*(?:{{which}}\s+)?{w['representing']}\s+R(?:\s*O)?)?"
    return {
        # after a post beside its person
        "closing": rf"{rooms}{origin}{seat}(?:\s+(?:{w['shown']}|I))?{after}\s*(?!{w['not_closers']})"
                   rf"(?:[,.;:)”\"!?–—|-]|$|{w['closers']})",
        # post … person: "Ketua X Ali", "Ketua: Ali"
        "direct": rf"(?:{BRACKETS}{rooms}{origin}(?:\s+O)?{seat}{after}\s*(?:[:|=]\s*(?:\d{{1,2}}[.)]\s*)?|\s-+>?\s|\s?)"
                  rf"|\s*\([OR]\)\s+){titled}",
        # post … person: "kursi Ketua jatuh kepada Ali"
        "given": rf"{after}\s*[,:]?\s*(?:{w['each']}\s+)?(?:{{which}}\s+)?{fill}(?:{w['givers']}|{given})\s+"
                 rf"(?:{w['acting']}\s*)?",
        # the same of a post as something held: "kursi Ketua untuk lima tahun ini diberikan kepada Ali"
        "chair_given": rf"{after}(?:\s+O)?(?:[^.;:()\"PIRF]{{0,60}}?\s{given}"
                       rf"|[^.;:()\"PRF]{{0,80}}?\s{w['goes_to']})\s+(?:{w['acting']}\s*)?",
        "chair": rf"(?<!\w){w['chairs']}\s+{fill}$",  # before a post that is spoken of so
        "closed": rf"{DEGREES}\s*(?:[,.;(]|$)",  # after a person: a mark
        "over": rf"\s+{w['past_after']}",  # after a body: its post is held no more
        "excused": rf"\s*{w['not_closers']}",  # after a post whose holder another stands in for
        # post … person: "Ketua yang segera pensiun, Ali,"
        "relative": rf"{after}\s+{{which}}\s(?![^,]*?{w['absent']})[^,.;:()\"PRFI]{{3,80}}[,:]\s*{titled}",
        # post … person: "Wakil Ketua yang membidangi tablig Ali"
        "overseeing": rf"{after},?\s+(?:{{which}}\s+)?{fill}{w['overseeing']}\s[^,.;:()\"PRFI]{{2,80}},?\s*{titled}",
        # post … person: "Ketua X, Ali", "Kades X, Kecamatan Y, Ali", "Sekda yang mewakili Bupati, Ali"
        "apart": rf"(?:{BRACKETS}{rooms}{origin}(?:\s+O)?{after}{areas}{besides}{chosen}{stands_in}\s*,\s*{after}\s*"
                 rf"|\s*,?\s*{{which}}\s+(?:\w+\s+)?{w['kinship']}\s+[FR](?:\s*O)?\s*,?\s*){titled}|\s*\(\s*",
    }


def _joints(w: dict[str, str]) -> dict[str, str]:
    """Between posts, and between persons who hold one post."""
    fill, after, _, origin = pieces(w)
    then = rf"(?:{w['soft_joins']}\s+)?"
    aside = rf"{DEGREES}{BRACKETS}(?:\s*,?\s*(?:{{which}}\s+)?(?:\w+\s+)?{w['origin']}\s+O)?"
    between = rf"[–—&-]\s+|,\s*{then}|{w['soft_joins']}\s+|;\s*{then}|-+>\s*|→\s*|\s*[,;]?\s*\d{{1,2}}[.)]\s*"
    return {
        "join": rf"{after}\s*,?\s*{then}(?:{w['joins']}\s*)+{fill}",  # post … post of one person
        "dated_join": rf"\s*\([^()PRF]*[D\d][^()PRF]*\)\s*[,;]?\s*(?:(?:{w['soft_joins']}|{w['joins']})\s+)*"
                      rf"(?:{w['verbs']}\s+)?{fill}",
        "listed_join": rf"(?:{after}\s*,\s*{then}|\s+{{until}}\s+){fill}",  # of posts that are over (above: dated)
        "founder": w["founders"],  # who leads the body as well: "founder and CEO"
        "soft_join": rf"{after}\s*,?\s*{w['soft_joins']}\s+{fill}",  # post … post of one person or of two
        # post … post of several persons, in order
        "series": rf"{after}(?:\s*[,&]\s*(?:{w['soft_joins']}\s+)?|\s+{w['soft_joins']}\s+)",
        # post … post of two persons in one body: "A sebagai Ketua dan B sebagai Sekretaris X"
        "likewise": rf"{after}\s*,?\s*{then}P{DEGREES}\s+{w['verbs']}\s+{fill}",
        "own_way": rf"{DEGREES}\s+{w['in_capacity']}\s",  # after a person: "sebagai"
        "more": rf"{aside}\s*(?:{between})|\s+{w['soft_joins']}\s+",  # person … person
        # post … person of the next post, where the verb is not said again
        "gap": rf"{after}(?:,\s*|;\s*|\s+)(?:(?:{w['soft_joins']}|{{while}})\s+)?",
        "several": rf"(?<!\w)(?:{w['several']}|\d{{1,2}}|(?:[a-z]+|\d+)\s+{w['counted']})\s*$",
        "shared": w["shared"],  # a post that many hold in one body (above: before one that several hold)
        "last_joined": rf"{aside},?\s+{w['soft_joins']}\s+",  # between the last two of several persons
        # after a person of whom nothing else is said
        "unsaid": rf"{aside}\s*(?:[.;:]|$|,\s*(?!R|{w['cues']}|{w['origin']})|\s+(?!{w['cues']}|{w['origin']}|\(|R))",
        "pair": r"\s+{and}\s+", "of_board": r"{~posts.board}",  # between two persons and nothing else; a post of a board
        # between several persons and the post that all of them get, and before them
        "are_made": rf"(?<!\w)(?:{w['appointed']}|{w['installed_']}|{w['got']})(?!\w)",
        "makes": rf"(?<!\w)(?:{w['appoints']}|{w['appointed']}|{w['installed_']})\s+(?:\w+\s+)?$",
        "owned": "{its}$",  # in the source: a post with "-nya"
        # before a post of the pronoun that follows: "Selain sebagai"
        "besides": rf"^\W*(?:{{roles.besides}}\s+)?(?:\w+\s+)?{w['verbs']}\s+{fill}$",
        "opening": rf"{origin}{after}\s*,\s*(?=I)",  # post … pronoun: "Selain menjabat Ketua X, ia"
        # post … post: "dipercayakan kepada Ali dan"
        "gives_on": rf"{after}(?:\s+O)?[^.;:()\"PIRF]{{0,60}}?\s{w['goes_to']}\s+P{DEGREES},?"
                    rf"\s+(?:{w['soft_joins']}|{{while}})\s+{fill}",
        "to_whom": rf"(?:\s+O)?\s+{w['goes_to']}\s+",  # post … person: "kepada"
        "together": rf"\s+{w['together']}\s+",  # post … one more person who holds it
    }


def _changes(w: dict[str, str]) -> dict[str, str]:
    """How posts pass from one to another."""
    fill, given = pieces(w)[0], given_of(w)
    return {
        # person … post left for the next: "Ali digeser dari Camat X menjadi"
        "moved": rf"{DEGREES}{BRACKETS}(?:\s*,)?(?:\s[^;:.,\"PIRF]{{0,40}}?)?\s{w['handed_from']}\s+(?:{w['chairs']}\s+)?"
                 rf"(?:{w['past_after']}\s+)?{fill}",
        "onward": rf"\s*,?\s*(?:[a-z]+\s+)?(?:{w['becoming']}|{w['handed_to']})\s+{fill}",  # post … post: "menjadi"
        # post … person: "kursi Ketua yang ditinggalkan Ali"
        "left_by": rf"(?:\s+O)?,?(?:\s+{{which}})?\s+{fill}{w['left']}(?:\s+{{by}})?\s+",
        "successor": rf"[^.;PRFI]{{0,60}}?(?:{w['successors']}|{w['followed']}(?:\s+{{by}})?)\s+",
        # holder … the next one: "Ali (1990-95), Budi (1995-99)", "Ali, yang kedua Budi"
        "next_holder": rf"{DEGREES}\s*\([^()PRF]*D[^()PRF]*\)\s*,?\s*(?:{w['soft_joins']}\s+)?(?:{w['turns']}\s+)?"
                       rf"|{DEGREES}{BRACKETS}\s*,?\s*(?:{w['soft_joins']}\s+)?{{which}}\s+{w['next_ones']}\s+(?:{{is}}\s+)?",
        "predecessor": rf"[^.;PRFI]{{0,120}}?{w['predecessors']}\s+",
        "as_what": rf"{DEGREES}{BRACKETS}\s*{w['becoming']}\s+{fill}(?=R)",  # person … post: "Budi sebagai"
        "forerunner": rf"(?:[^PRFI]*\W)?{w['forerunners']}\s*,?\s*",
        # before a person: "pendahulunya yang kini menjadi Ketua X, "
        "once_theirs": rf"(?<!\w){w['forerunners']}\s+{{which}}[^PRFI,.;]{{0,50}}(?:R(?:\s*O)?\s*,\s*)?$",
        "whose": rf"(?<!\w){w['forerunners']}\s+P,\s*$",  # before the other of two: "pendahulu Ali, Budi"
        "handover": rf"(?:\s+O)?(?:\s+{w['fillers']})*"
                    rf"(?:\s+[^PRFIO.;]{{1,40}}?)?,?\s+{w['handed_from']}\s+(?P<old>P)[^PRFI]{{0,40}}?"
                    rf"\s{w['handed_to']}\s+(?P<new>P)",
        # "Jabatan Kabid yang semula diemban Ali kini beralih ke Budi"
        "held_before": rf"(?:\s+O)?,?(?:\s+{{which}}(?:\s+{w['once']})?|\s+{w['once']})\s+"
                       rf"(?:{given}|{w['left']}(?:\s+{{by}})?)\s+(?P<old>P){DEGREES}[^PRFI.;]{{0,60}}?\s(?:{w['handed_to']}|{given})\s+(?P<new>P)",
        # "Jabatan Kabid diserahkan Ali kepada Budi"
        "handed_by": rf"(?:\s+O)?\s+(?:[a-z]+\s+)?{w['handed']}(?:\s+{{by}})?\s+(?P<old>P){DEGREES}"
                     rf"\s+{w['handed_to']}\s+(?P<new>P)",
    }


def _spoken(w: dict[str, str]) -> dict[str, str]:
    """Words that stand for posts and persons, and what is said of several or of another."""
    fill, given = pieces(w)[0], given_of(w)
    return {
        "still": rf"(?<!\w){w['still']}(?!\w)",  # "yang hingga kini masih memimpin X"
        # … person: "jabatan itu kini diemban Ali"
        "again": rf"(?:^|[^PRF]*\W)(?:(?P<two>{w['two']})\s+)?{w['chairs_of']}(?P<whose>{{its}}(?!\w)|\s+{{which}}\s+I\s+\w+)?"
                 rf"(?:\s+(?:{w['shown']}|{w['same']}))?(?P<rest>[^PRF.;]{{0,50}}?)\s{given}\s+",
        # person …: "Ali, pemegang jabatan itu"
        "holds_again": rf"(?:[^.;:PRFI]{{0,60}}?\s)?(?:{w['holding']}|{w['seated']})\s+{fill}{w['chairs']}"
                       rf"\s+(?:{w['shown']}|{w['same']})(?!\w)",
        # in the source, after a post that somebody is to get
        "vacant": rf"\s+(?:{{roles.new}}|(?:{w['fillers']}\s+)*{w['handed']})(?!\w)",
        "anaphor": rf"R(?:\s*O)?\s+(?:{w['shown']}|I)",  # "Ketua X itu": the person spoken of
        # before a post that another has than the person of whom the sentence tells
        "another": r"P[^;]*(?<!\w){~posts.met}\s+$",
        "acting": rf"(?<!\w){w['acting']}\s*$",
        "serving": r"{~posts.serving}",  # the name of a post of who acts for somebody
        "acted": rf"(?i:{w['acting']})\s+",  # in the name of a post
        "bested": rf"(?<!\w){w['besting']}\s+$",  # before a person over whom another wins: "mengungguli Budi"
        "goes_on": r"^(?!.*\b{which}\b).*\b{and}\b",  # after that person: "dan terpilih"
        # before a person who only did what was done: "dilantik Budi sebagai"
        "agent": rf"(?<!\w)(?:(?!{w['got']}){w['appointed']}(?:\s+\w+)?(?:\s+{{by}})?|{w['got']}\s+{{by}})(?:\s+[RO])*\s+$",
        "once": rf"(?<!\w){w['once']}",  # words of a post that is over
        "both": rf"(?<!\w){w['both']}",  # words for the two persons named last
        # between them and the post that they are said to hold
        "both_are": rf"{DEGREES}{BRACKETS}\s*,?\s+\(?{w['both']}\s+(?:[a-z]+\s+)?|{DEGREES}\s+{{is}}\s+{fill}",
        "becoming": rf"\s*{w['becoming']}\s",  # words by which somebody becomes what another makes of them
        # "menukangi Persis sebagai", between a person and a post
        "doing": rf"{w['not_from']}(?P<body>O)\s+{w['in_capacity']}\s+{fill}$",
        # before a person of whose relatives a text speaks: "adik kandung Ali"
        "kin": rf"(?<!\w){w['kinship']}(?:\s+(?:{w['kin_more']}|{{~late}}))*\s+$",
        # before a pronoun that stands for the person named last: "Ali dari PMI, tempat ia menjadi ketua"
        "hanging": rf"(?<!\w){w['relatives']}\s+$",
        "turn": rf"(?<!\w){w['turns']}",  # words of one post after another, in several bodies
        "where": rf"(?<!\w){w['within']}\s+(?:the\s+)?(?P<body>O)",  # "di Majelis X", between a person and a post
    }


def _leading(w: dict[str, str]) -> dict[str, str]:
    """Verbs and nouns that say that somebody leads a body."""
    fill, given, term = pieces(w)[0], given_of(w), term_of(w)
    return {
        # "organisasi yang diketuai Ali"
        "led": rf"[OR](?:\s+{w['past_after']})?{term}(?:,?\s+{{which}}(?:\s+[a-z]+){{0,2}})?\s*,?\s+{fill}"
               rf"(?P<verb>{w['led']})\s+(?:{{by}}\s+)?P",
        # "Ali, yang mengetuai organisasi", "organisasi yang ia ketuai"
        "leads": rf"[PI](?:[^PRFI.;]{{0,60}}?\sR(?:\s+(?:{w['links']}\s+)?O)?\s+{w['soft_joins']}(?=\s))?"
                 rf"[^PRFIO.;]{{0,60}}?\s(?P<verb>{w['leads']})\s+(?:{{roles.again}}\s+)?(?:the\s+)?O"
                 rf"|O,?\s+{{which}}\s+I\s+(?P<own>{w['own']})",
        # "Ali, yang mengetuai lembaga itu"
        "leads_it": rf"[PI][^PRFIO.;]{{0,60}}?\s(?P<verb>{w['leads']})\s+(?:{{roles.again}}\s+)?"
                    rf"(?P<what>[a-z]+(?:\s[a-z]+)?)\s+(?:{w['shown']}|{w['same']})(?!\w)",
        # "Lembaga itu kini diketuai Ali"
        "it_is_led": rf"(?<!\w)(?P<what>[a-z]+(?:\s[a-z]+)?)\s+(?:{w['shown']}|{w['same']}|{{roles.new}})"
                     rf"(?:\s+{{which}})?\s+{fill}(?P<verb>{w['led_it']})\s+(?:{{by}}\s+)?P",
        # "tampuk kepemimpinan X beralih dari Ali ke Budi"
        "passes": rf"(?:(?P<old>P)\s+(?:\w+\s+)?{w['leaving']}\s+{fill})?(?:{w['chairs']}\s+)?"
                  rf"(?:(?:{w['chairs']}|{w['leadership']})\s+(?P<body>O)"
                  rf"|{w['leadership']}(?:\s+[a-z]+(?:\s[a-z]+)?\s+{w['shown']})?(?!\s+[OR]))"
                  rf"[^PRFI.;]{{0,60}}?\s(?:{w['handed_from']}\s+(?P<from>P)[^PRFI]{{0,40}}?\s)?"
                  rf"(?:{given}|{w['goes_to']}|{w['handed_to']})\s+(?P<new>P)",
    }


def _denied(w: dict[str, str]) -> dict[str, str]:
    """Before and between posts and persons that do not hold them."""
    return {
        # before a post for whose holder the next person stands in: "Mewakili", "Sekda X, yang mewakili"
        "for_whom": rf"(?:^\W*|[RO]\s*,?\s*(?:{{which}}\s+)?){w['representing']}\s+$",
        # before a post of those to whom the next person speaks: "Kepada majelis"
        "addressed": rf"^\W*{w['addressing']}\s+(?:\w+\s+)?$",
        # before a post that the next person would have: "Jika terpilih menjadi"
        "supposed": rf"(?<!\w){w['supposing']}\s+(?:\w+\s+){{0,3}}$",
        "installed": rf"(?:.*\s)?{w['installed_']}\s+",  # person … who does it: "Ali dilantik camat"
        # person … post that is not held: "Ali, yang maju sebagai Ketua"
        "unheld": rf"(?<!\w){w['unheld']}(?:\s+(?!{w['appointed']})\w+){{0,3}}\s+$",
        # before a post that some of many people got: "1.000 anak, di antaranya menjadi"
        "of_many": r"\d\s+[a-z]+,?\s+{roles.among}\s+(?:\w+\s+)?$",
        # before a person whom somebody wants to have a post: "mengusung Ali sebagai Ketua"
        "backed": rf"(?<!\w){w['backing']}(?:\s+{{roles.before_backed}})?(?:\s+[RO])*\s+$",
    }


def _lists(w: dict[str, str]) -> dict[str, str]:
    """Lines of lists, and the section that goes on with a post after its body (in the words as written)."""
    subject = rf"(?:[A-Z][\w/-]*(?:\s+[A-Z][\w/-]*)*|{w['fields']}(?=,|\s+[A-Z]))"
    return {
        # in the source, after a body: "Bidang Kesejahteraan Sosial"
        "section": rf"\s+(?i:{w['sections']})\s+{subject}(?:(?:,\s*|\s*,?\s+(?:{w['soft_joins']}|&)\s+){subject})*",
        "entry": r"(?s)\W*(?:\d{1,3}|[a-z])?\s*[.)]?\W*(?P<who>P)(?P<rest>.*)",  # a line of a list that begins with a person
        "person_only": rf"\W*(?:\d{{1,3}}[.)]\s*)?(?P<who>P){DEGREES}\W*",  # a line that is a person only
        "labelled": r"\W*(?:\d{1,3}[.)]\s*)?R\s*[:=]\s*P",  # a line of posts that label their persons
        # in the source: a line that is a section only
        "unit": rf"\W*(?i:{w['units']})(?:\s+[A-Z\d][\w/&-]*|\s+(?:{w['soft_joins']}|&)|,)+\s*:?",
        # in the source: a team or an organ whose members a list tells, the first with its kind
        "formed": r"(?<!\w){~posts.forming}\s+(?:[a-z]+\s+)?(?P<team>(?:(?P<kind>{posts.teams})|{posts.formed_organs})(?!\w)"
                  r"(?:\s+[A-Z][\w/&-]*)*)",
        # a line that is a post only, or names how many hold it: "Berikut tiga pengawas terpilih X periode 2022-2026:"
        "label": rf"\W*(?:(?:{{roles.here}}\s+)*(?:{w['several']}|\d{{1,2}})\s+(?:{{roles.elected}}\s+)?R"
                 rf"(?:\s+{{roles.elected}})?(?:\s*O)?(?:\s+{{roles.elected}})?{term_of(w)}|R(?:\s*O)?)\s*:?\s*",
    }
