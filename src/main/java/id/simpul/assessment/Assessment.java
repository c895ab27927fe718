package id.simpul.assessment;

/**
 * A visit as it was recorded.
 *
 * @param id row
 * @param officer who made it
 * @param instrument which questionnaire
 * @param visit what was found
 */
public record Assessment(long id, String officer, String instrument, Visit visit) {}
