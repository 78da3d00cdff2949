"""scikit-bio on the table of bench/gut-diversity.mjs. Arguments: folder, samples, taxa, samples for UniFrac.
Prints one JSON line."""
import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import numpy as np
import scipy
import skbio
from skbio import TreeNode
from skbio.diversity import alpha_diversity, beta_diversity

folder, samples, taxa = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
counts = np.fromfile(folder + "/counts.bin", dtype="<i4").reshape(samples, taxa).astype(np.int64)
ids = ["s%d" % i for i in range(samples)]
otus = ["t%d" % i for i in range(taxa)]
tree = TreeNode.read(folder + "/tree.nwk")
seconds = {}


def timed(name, work):
    started = time.perf_counter()
    result = np.ascontiguousarray(work(), dtype="<f8")
    seconds[name] = time.perf_counter() - started
    result.tofile("%s/skbio-%s.bin" % (folder, name))


phylo = dict(otu_ids=otus, tree=tree)
for name, metric, extra in [
    ("observed", "observed_otus", {}),
    ("shannon", "shannon", dict(base=np.e)),
    ("simpson", "simpson", {}),
    ("inverseSimpson", "enspie", {}),
    ("pielou", "pielou_e", {}),
    ("chao1", "chao1", {}),
    ("ace", "ace", {}),
    ("goodsCoverage", "goods_coverage", {}),
    ("faithPd", "faith_pd", phylo),
]:
    timed(name, lambda: alpha_diversity(metric, counts, ids, **extra).values)

shares = counts / counts.sum(axis=1, keepdims=True)
logs = np.log(counts + 1.0)
timed("brayCurtisCounts", lambda: beta_diversity("braycurtis", counts, ids).data)
timed("brayCurtisShares", lambda: beta_diversity("braycurtis", shares, ids, validate=False).data)
timed("jaccardPresence", lambda: beta_diversity("jaccard", counts > 0, ids, validate=False).data)
timed("aitchison", lambda: beta_diversity("euclidean", logs - logs.mean(axis=1, keepdims=True), ids, validate=False).data)
some = int(sys.argv[4])
for name, metric, extra in [
    ("unweightedUnifrac", "unweighted_unifrac", {}),
    ("weightedUnifrac", "weighted_unifrac", {}),
    ("normalisedUnifrac", "weighted_unifrac", dict(normalized=True)),
]:
    timed(name, lambda: beta_diversity(metric, counts[:some], ids[:some], **phylo, **extra).data)
version = "scikit-bio %s, NumPy %s, SciPy %s" % (skbio.__version__, np.__version__, scipy.__version__)
print(json.dumps(dict(version=version, seconds=seconds)))
