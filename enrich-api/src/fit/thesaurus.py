#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""thesaurus.py FOLDER > thesaurus.txt: the thesaurus of enrich-api from the data files of WordNet 3.0 (FOLDER holds data.noun, index.noun, noun.exc, cntlist.rev and so on; Debian's package wordnet-base has them)."""
import collections, os, re, sys

folder = sys.argv[1]
SENSES = 5  # of a word in one class, the most frequent ones
WORD = re.compile(r"[a-z]{3,}(?:-[a-z]+)?")
CLASSES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}


def lines(name):
    with open(os.path.join(folder, name), encoding="latin-1") as f:
        yield from (line for line in f if not line.startswith("  "))


synsets, senses = {}, collections.defaultdict(list)
for name, c in CLASSES.items():
    for line in lines("data." + name):
        f = line.split("|")[0].split()
        words = {re.sub(r"\(.*\)", "", f[4 + 2 * i]) for i in range(int(f[3], 16))}
        at = 4 + 2 * int(f[3], 16)
        links = [f[at + 1 + 4 * i : at + 4 + 4 * i] for i in range(int(f[at]))]
        links = [(s, ("a" if p == "s" else p) + o) for s, o, p in links]
        synsets[c + f[0]] = (words, links)
    for line in lines("index." + name):
        f = line.split()
        for rank, offset in enumerate(f[6 + int(f[3]) :]):
            senses[f[0]].append((c + offset, rank))

counts, classes = collections.Counter(), collections.defaultdict(collections.Counter)
for line in lines("cntlist.rev"):
    key, _, n = line.split()
    word, rest = key.split("%")
    counts[word] += int(n)
    classes[word]["nvara"[int(rest[0]) - 1]] += int(n)

held = collections.defaultdict(list)
for word, where in sorted(senses.items()):
    for synset, rank in where:
        surfaces = synsets[synset][0]
        # a word that running text hardly ever has is of use only where it may stand for one that text does have
        known = counts[word] or any(counts[other.lower()] for other in surfaces)
        if WORD.fullmatch(word) and rank < SENSES and word in surfaces and known:
            held[synset].append(word)

wider = lambda s: [t for sign, t in synsets[s][1] if sign in ("@", "@i")]
kept = set(held) | {p for s in held for p in wider(s)}
number = {s: i for i, s in enumerate(sorted(kept))}
near = lambda s: [t for sign, t in synsets[s][1] if sign in ("&", "^", "$", "*", ">", "+", "\\", "<", "=") and t in held]
join = lambda all: ",".join(map(str, sorted({number[t] for t in all if t in number})))
words = {w for ws in held.values() for w in ws}

print("# Meanings of English words, made from WordNet 3.0 by src/fit/thesaurus.py; licence: thesaurus-license.txt.")
print("# m: one meaning a line, counted from 0: the meanings that are wider, those that are near, the words that have it.")
for s in sorted(kept):
    print("m", join(wider(s)), join(near(s)) if s in held else "", " ".join(held[s]), sep="\t")
print("# c: how often the words stand in running text (0 never, each step twice as often), their main class, the words.")
groups = collections.defaultdict(list)
for w in sorted(words):
    main = classes[w] or collections.Counter(s[0] for s, _ in senses[w])
    groups[f"{counts[w].bit_length():02d}{main.most_common(1)[0][0]}"].append(w)
for key, group in sorted(groups.items()):
    print("c", key, " ".join(group), sep="\t")
print("# i: irregular forms with their word.")
for name in ("noun", "verb", "adj"):
    for line in lines(name + ".exc"):
        f = line.split()
        if WORD.fullmatch(f[0]) and f[0] not in words and f[1] in words:
            print("i", f[0], f[1], sep="\t")
