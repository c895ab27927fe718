package id.simpul.programme;

/**
 * A participation as recorded.
 *
 * @param id row id
 * @param household the family
 * @param details what is recorded of it
 */
public record Participation(long id, long household, ParticipationDetails details) {}
