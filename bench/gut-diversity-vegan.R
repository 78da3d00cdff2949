# vegan and phyloseq on the table of bench/gut-diversity.mjs. Arguments: folder, samples, taxa, samples for phyloseq,
# depth to rarefy to. Prints "version", then one line "name seconds" a measure.
suppressMessages({library(vegan); phylo <- requireNamespace("phyloseq", quietly = TRUE)})
args <- commandArgs(TRUE)
folder <- args[1]; samples <- as.integer(args[2]); taxa <- as.integer(args[3])
counts <- matrix(readBin(file.path(folder, "counts.bin"), "integer", samples * taxa, 4), samples, taxa, byrow = TRUE)
dimnames(counts) <- list(paste0("s", seq_len(samples) - 1), paste0("t", seq_len(taxa) - 1))
cat("version R ", as.character(getRversion()), ", vegan ", as.character(packageVersion("vegan")),
    if (phylo) paste0(", phyloseq ", as.character(packageVersion("phyloseq"))), "\n", sep = "")
timed <- function(name, work) {
  seconds <- system.time(result <- work())[["elapsed"]]
  writeBin(as.vector(as.matrix(result)), file.path(folder, paste0("vegan-", name, ".bin")), 8)
  cat(name, seconds, "\n")
}
timed("observed", function() as.numeric(specnumber(counts)))
timed("shannon", function() diversity(counts))
timed("simpson", function() diversity(counts, "simpson"))
timed("inverseSimpson", function() diversity(counts, "invsimpson"))
timed("pielou", function() diversity(counts) / log(specnumber(counts)))
richness <- NULL
timed("chao1", function() { richness <<- estimateR(counts); richness["S.chao1", ] })  # ACE is made by the same call
writeBin(as.vector(richness["S.ACE", ]), file.path(folder, "vegan-ace.bin"), 8)
timed("rarefied", function() as.vector(suppressWarnings(rarefy(counts, as.integer(args[5])))))
timed("brayCurtisCounts", function() vegdist(counts, "bray"))
timed("brayCurtisShares", function() vegdist(counts / rowSums(counts), "bray"))
timed("jaccardPresence", function() vegdist(counts, "jaccard", binary = TRUE))
timed("jaccardQuantitative", function() vegdist(counts, "jaccard"))
timed("aitchison", function() vegdist(counts, "aitchison", pseudocount = 1))
if (phylo) {
  some <- phyloseq::phyloseq(phyloseq::otu_table(counts[seq_len(as.integer(args[4])), ], taxa_are_rows = FALSE),
                             ape::read.tree(file.path(folder, "tree.nwk")))
  timed("unweightedUnifrac", function() phyloseq::UniFrac(some, weighted = FALSE))
  timed("weightedUnifrac", function() phyloseq::UniFrac(some, weighted = TRUE, normalized = FALSE))
  timed("normalisedUnifrac", function() phyloseq::UniFrac(some, weighted = TRUE, normalized = TRUE))
}
