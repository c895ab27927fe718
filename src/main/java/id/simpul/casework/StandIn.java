package id.simpul.casework;

/**
 * That somebody gave an initial or signature in place of who the chain names.
 *
 * @param code code list {@code pewakilan}: a.n., Plh. or Plt.
 * @param basis on what ground, for example the number of an order
 */
public record StandIn(String code, String basis) {}
