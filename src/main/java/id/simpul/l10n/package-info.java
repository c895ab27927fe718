/** Texts in Bahasa Indonesia and English, and the formats of dates, money and identifiers. */
@NullMarked
package id.simpul.l10n;

import org.jspecify.annotations.NullMarked;
