package id.simpul.programme.offer;

/**
 * An offer as recorded.
 *
 * @param id row id
 * @param details what is offered
 */
public record Offer(long id, OfferDetails details) {}
