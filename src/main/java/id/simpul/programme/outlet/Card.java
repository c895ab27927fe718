package id.simpul.programme.outlet;

/**
 * A KKS card as recorded.
 *
 * @param id row id
 * @param household the family
 * @param details what is recorded of it
 */
public record Card(long id, long household, CardDetails details) {}
