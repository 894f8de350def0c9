"""Danh sách từ: make words.txt of congvan/vietnamese/spelling from two packages (MIT licence).

    pip download --no-deps genz-tokenize==1.2.7 pyvi==0.1.1
    python -m docs.word_list genz_tokenize-1.2.7-*.whl pyvi-0.1.1-*.whl

The first has the words of a corpus with their counts, the second a dictionary. Kept are words of
one to four legal syllables, their tone marks in the old place, as often as powers of two tell.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from congvan.vietnamese.spelling.confusions import entries
from congvan.vietnamese.spelling.lexicon import LONGEST, RARE
from congvan.vietnamese.spelling.syllables import parts, twins
from congvan.vietnamese.text import nfc

TARGET = Path(__file__).parents[1] / "congvan" / "vietnamese" / "spelling" / "words.txt"
COUNTED = "genz_tokenize/data/vocab.txt"
LISTED = "pyvi/models/words.txt"
TOO_FEW = 20
"""Counts below this are mostly mistakes of the corpus."""

HEAD = "Made by docs/word_list.py; see NOTICE.md. Each section is headed by a count.\n"


def counted(wheel: str) -> Iterator[tuple[str, int]]:
    """Yield the words of the corpus and their counts."""
    for line in ZipFile(wheel).read(COUNTED).decode().splitlines():
        word, _, count = line.rpartition(" ")
        if "@@" not in word and word.strip("_") == word and count.isdigit():
            yield word.replace("_", " "), int(count)


def listed(wheel: str) -> Iterator[tuple[str, int]]:
    """Yield the words of the dictionary."""
    for line in ZipFile(wheel).read(LISTED).decode().splitlines():
        yield line.strip(), RARE


def spelled(word: str) -> str | None:
    """Return a word as the list has it; None for one of other languages, or too long."""
    syllables = [parts(one) for one in nfc(word).lower().split(" ")]
    if len(syllables) > LONGEST or None in syllables:
        return None
    return " ".join(one.spelled() for one in syllables if one)


def main(corpus: str, dictionary: str) -> None:
    """Write the list."""
    wrong = {entry.wrong for entry in entries()}
    counts: Counter[str] = Counter()
    for word, count in counted(corpus):
        form = spelled(word)
        if form and (count >= TOO_FEW or " " not in form):
            counts[form] += count
    for word, count in listed(dictionary):
        form = spelled(word)
        if form and form not in counts:
            counts[form] = count
    grouped: dict[int, set[str]] = {}
    for form in {twin for word in counts for twin in twins(word)} - wrong:
        count = max(counts[twin] for twin in twins(form))
        grouped.setdefault(1 << (count.bit_length() - 1), set()).add(form)
    sections = ("\n".join([f"# {count}", *sorted(grouped[count])]) for count in sorted(grouped))
    TARGET.write_text(HEAD + "\n" + "\n\n".join(sections) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
