package id.simpul.programme;

/**
 * What a participation is worth.
 *
 * @param rupiah whole rupiah
 * @param per how often
 */
public record Value(long rupiah, Per per) {}
