#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the two models that tell article text from the rest of a page.

    fit.py YARDSTICK RESOURCES WORK [--write] -- JAVA COMMAND OF FeatureDump

YARDSTICK holds manifest.jsonl, truth/ and score.py; RESOURCES is the folder of block-weights.tsv and article-weights.tsv;
WORK keeps what is computed between the steps. A block is article text when at least half of its 4-grams are in the true
body. Both models are logistic regressions, L2-regularised, fitted by Newton's method. The second model sees the first
one's judgement of pages that the first was not fitted on. Pages whose truth is a few snippets that belong to the article
and a few that do not (set tf) label the blocks that hold these, and no others. Folds are by site. Prints out-of-fold figures per set.
Needs Python 3.8 and numpy (pip install numpy); half an hour on a busy machine, minutes on an idle one.

From the top of the repository, after mvn -Pquick -pl fetch -am test-compile dependency:build-classpath -Dmdep.outputFile=target/cp:

    python3 fetch/src/fit/fit.py ../shared/yardsticks/pages fetch/src/main/resources/dev/tidings/fetch/internal/page target/fit -- \\
        java -cp fetch/target/test-classes:fetch/target/classes:core/target/classes:$(cat fetch/target/cp) \\
        dev.tidings.fetch.internal.page.FeatureDump

The whole extractor, on sites that its weights have not seen, after mvn -Pquick -pl examples -am package -DskipTests:

    for k in 0 1 2 3 4; do java -cp "target/fit/fold$k:examples/target/classes:examples/target/lib/*" \\
        dev.tidings.examples.cli.Tidings page --list target/fit/fold$k.jsonl; done > out.jsonl
"""
import json, math, os, subprocess, sys, zlib

try:
    import numpy as np
except ImportError:
    sys.exit('fit.py needs numpy: pip install numpy')

split = sys.argv.index('--') if '--' in sys.argv else len(sys.argv)
yard, resources, work = sys.argv[1:4]
options = sys.argv[4:split]
java = sys.argv[split + 1:]
sys.path.insert(0, yard)
import score  # noqa: E402

FOLDS, SETS = 5, ('sh', 'wx', 'fu', 'zh')
RIDGE1, RIDGE2, KEEP = float(os.environ.get('RIDGE1', '0.5')), float(os.environ.get('RIDGE2', '0.01')), 0.45
SNIPPET_WEIGHT = float(os.environ.get('SNIPPET', '0.04'))
manifest = [json.loads(line) for line in open(f'{yard}/manifest.jsonl', encoding='utf-8')]
truth = {}
for name in SETS:
    truth.update({k: v['articleBody'] for k, v in json.load(open(f'{yard}/truth/{name}.json', encoding='utf-8')).items() if v.get('articleBody')})
snippets = json.load(open(f'{yard}/truth/tf.json', encoding='utf-8'))
pages = [p['id'] for p in manifest if p['id'] in truth or p['id'] in snippets]


def site(page):
    url = page.get('url') or ''
    host = url.split('/')[2] if url.count('/') > 1 else page['id']
    parts = host.lower().split(':')[0].split('.')
    short = len(parts) > 2 and len(parts[-2]) <= 3
    return '.'.join(parts[-3:] if short else parts[-2:])


fold = {p['id']: zlib.crc32(site(p).encode()) % FOLDS for p in manifest}


def tokens(text):
    return score.CJK.findall(text.lower())


def grams(words):
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


gold = {}
for i in truth:
    words = tokens(truth[i])
    lines = {' '.join(tokens(line)) for line in truth[i].splitlines()}
    gold[i] = (grams(words), lines, ' ' + ' '.join(words) + ' ', len(words))


def squeezed(text):
    return ' '.join(text.split())


def of_snippets(i, text):
    """1 for a block that holds a snippet of the article, 0 for one that holds another, None for all the rest."""
    plain, found = squeezed(text), None
    for snippet in snippets[i].get('without') or []:
        found = 0 if squeezed(snippet) in plain else found
    for snippet in snippets[i].get('with') or []:
        found = 1 if squeezed(snippet) in plain else found
    return found


def label(i, words, text):
    if i in snippets:
        return of_snippets(i, text)
    g, lines, text, _ = gold[i]
    if len(words) >= 4:
        own = [tuple(words[k:k + 4]) for k in range(len(words) - 3)]
        return sum(x in g for x in own) >= 0.5 * len(own)
    joined = ' '.join(words)
    return bool(joined) and (joined in lines or (len(words) > 1 and len(joined) > 7 and f' {joined} ' in text))


def dump(stage, weights, ids, out):
    with open(f'{work}/ids', 'w') as f:
        f.write('\n'.join(ids) + '\n')
    with open(out, 'w') as f:
        subprocess.run(java + [f'{yard}/manifest.jsonl', str(stage), weights, f'{work}/ids'], stdout=f, check=True)


def load(files):
    names, data, current = [], {}, None
    for file in files:
        fresh = []
        for line in open(file, encoding='utf-8'):
            kind, rest = line.rstrip('\n').split('\t', 1)
            if kind == 'F':
                fresh.append(rest)
            elif kind == 'P':
                current = data.setdefault(rest, [])
            else:
                hidden, features, text = rest.split('\t', 2)
                text = json.loads(text)
                words = tokens(text)
                current.append((hidden == '1', [int(x) for x in features.split()], text, words, label(rest_id(data), words, text)))
        names = fresh
    return names, data


def rest_id(data):
    return next(reversed(data))


def weight(i, block):
    if block[0] or block[4] is None:
        return 0
    return SNIPPET_WEIGHT if i in snippets else min(0.3, (len(block[3]) + 3) / (gold[i][3] + 50))


def matrix(names, data, ids):
    rows = [b for i in ids for b in data[i]]
    x = np.zeros((len(rows), len(names)), dtype=np.float32)
    for r, b in enumerate(rows):
        x[r, b[1]] = 1
    y = np.array([float(b[4] or 0) for b in rows], dtype=np.float32)
    w = np.array([weight(i, b) for i in ids for b in data[i]], dtype=np.float32)
    return x, y, w


def fit(x, y, w, ridge):
    beta = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (y - p)) - ridge * beta
        curve = np.maximum(w * p * (1 - p), 1e-9).astype(np.float32)
        hessian = (x.T * curve) @ x + ridge * np.eye(len(beta))
        step = np.linalg.solve(hessian.astype(float), gradient.astype(float))
        size = np.abs(step).max()
        beta += step * min(1, 3 / size)
        if size < 1e-3:
            break
    return beta


def write(file, names, beta):
    with open(file, 'w') as f:
        f.write('# Fitted by fetch/src/fit/fit.py; feature, weight (log odds).\n')
        for n, b in zip(names, beta):
            if abs(b) >= 0.005:
                f.write(f'{n}\t{b:.3f}\n')


def report(title, data, p, keep=KEEP):
    line = title
    for name in SETS:
        ids = [i for i in data if i.startswith(name + ':')]
        pairs = [(truth[i], '\n'.join(b[2] for b, q in zip(data[i], p[i]) if q >= keep and not b[0])) for i in ids]
        if not ids:
            continue
        f = score.body(pairs, score.CJK.findall if name == 'zh' else score.W.findall)[0]
        word = np.mean([score.wordf1(*x) for x in pairs])
        line += f"  {name} F1 {f['f1']:.4f} (P {f['p']:.3f} R {f['r']:.3f} page {f['pagef1']:.3f}) word {word:.4f}"
    line += f"  tf SNIP {of_sets(data, p, keep):.4f}"
    print(line, flush=True)


def of_sets(data, p, keep):
    tp = fp = fn = 0
    for i in (i for i in data if i in snippets):
        text = squeezed('\n'.join(b[2] for b, q in zip(data[i], p[i]) if q >= keep and not b[0]))
        hits = sum(squeezed(s) in text for s in snippets[i].get('with') or [])
        tp, fn = tp + hits, fn + len(snippets[i].get('with') or []) - hits
        fp += sum(squeezed(s) in text for s in snippets[i].get('without') or [])
    return 2 * tp / max(1, 2 * tp + fp + fn)


def predict(x, beta):
    return 1 / (1 + np.exp(-(x @ beta)))


def fitted(names, data, ids, ridge):
    return fit(*matrix(names, {i: [b for b in data[i] if weight(i, b) > 0] for i in ids}, ids), ridge)


def cross(names, data, ridge):
    out = {}
    betas = []
    for k in range(FOLDS):
        beta = fitted(names, data, [i for i in data if fold[i] != k], ridge)
        betas.append(beta)
        for i in data:
            if fold[i] == k:
                out[i] = predict(matrix(names, data, [i])[0], beta)
    return out, betas


def main():
    os.makedirs(work, exist_ok=True)
    open(f'{work}/none', 'w').close()
    dump(1, f'{work}/none', pages, f'{work}/stage1')
    names, data = load([f'{work}/stage1'])
    report('perfect choice of blocks', data, {i: [float(b[4] or 0) for b in data[i]] for i in data})
    p, betas = cross(names, data, RIDGE1)
    report('first model, out of fold', data, p)
    files = []
    for k, beta in enumerate(betas):
        first = f'{of_fold(k)}/block-weights.tsv'
        write(first, names, beta)
        dump(2, first, [i for i in pages if fold[i] == k], f'{work}/stage2-{k}')
        files.append(f'{work}/stage2-{k}')
    names2, data2 = load(files)
    p2, betas2 = cross(names2, data2, RIDGE2)
    for keep in (0.4, KEEP, 0.5):
        report(f'second model, out of fold, from {keep}', data2, p2, keep)
    for k, beta in enumerate(betas2):
        write(f'{of_fold(k)}/article-weights.tsv', names2, beta)
        with open(f'{work}/fold{k}.jsonl', 'w', encoding='utf-8') as f:
            for page in (p for p in manifest if fold[p['id']] == k):
                f.write(json.dumps(dict(page, file=os.path.abspath(f"{yard}/{page['file']}"))) + '\n')
    if '--write' in options:
        write(f'{resources}/block-weights.tsv', names, fitted(names, data, list(data), RIDGE1))
        write(f'{resources}/article-weights.tsv', names2, fitted(names2, data2, list(data2), RIDGE2))


def of_fold(k):
    """Where the weights of a fold lie: put work/foldK before the classes and they are the ones that count."""
    folder = f'{work}/fold{k}/{resources[resources.index("dev/tidings"):]}'
    os.makedirs(folder, exist_ok=True)
    return folder


if __name__ == '__main__':
    main()
