#!/usr/bin/env python3
"""fields.py YARDSTICK/feeds SET OURS.jsonl ROME.jsonl: of each field, how many of the checks two answers pass. Only XML feeds
count, and of the conformance set only cases that two parsers agree on."""
import collections, json, re, sys
sys.path.insert(0, sys.argv[1])
import score
answers = [{r['file']: r for r in map(json.loads, open(f, encoding='utf-8'))} for f in sys.argv[3:5]]
count = collections.defaultdict(lambda: [0, 0, 0])
cases = [0, 0, 0]
for line in open(f'{sys.argv[1]}/{sys.argv[2]}/gold.jsonl', encoding='utf-8'):
    case = json.loads(line)
    if case.get('agree', 2) < 2 or '/json/' in case['file'] or case['file'].endswith('.json'):
        continue
    right = [[score.check(c, a.get(case['file'], {})) for c in case['checks']] for a in answers]
    cases[0] += 1
    for i in (0, 1):
        cases[i + 1] += all(right[i])
    for n, check in enumerate(case['checks']):
        row = count[re.sub(r'\[\d+\]', '', check['path'])]
        row[0] += 1
        row[1] += right[0][n]
        row[2] += right[1][n]
        if '-v' in sys.argv and right[1][n] and not right[0][n]:
            print('only theirs:', case['file'], check)
print('%-32s %6s %6s %6s' % ('', 'all', 'first', 'second'))
for name, row in [('cases', cases), *sorted(count.items(), key=lambda e: -e[1][0])]:
    print('%-32s %6d %6d %6d' % (name, *row))
