package id.simpul.letter;

/**
 * How letters of one kind are numbered.
 *
 * @param template how the number is written
 * @param series name of the sequence it counts in; kinds with the same series share one sequence
 * @param yearly whether the sequence starts anew each calendar year
 * @param values what the template's tokens stand for
 */
public record Numbering(NumberTemplate template, String series, boolean yearly, NumberTemplate.Values values) {}
