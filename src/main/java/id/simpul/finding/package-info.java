/**
 * What dated rules say about a family on a day: findings, never verdicts. {@link id.simpul.finding.FindingDesk} reads them,
 * {@link id.simpul.finding.RuleBook} knows the rules, {@link id.simpul.finding.Condition} is their language.
 */
@NullMarked
package id.simpul.finding;

import org.jspecify.annotations.NullMarked;
