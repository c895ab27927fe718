/**
 * Turns values into paper: page sizes and fonts, templates filled by JasperReports, PDF/A, page images, printing, and the
 * parts that papers of different features share (letterhead, signature, QR code, wording with placeholders). Knows no
 * feature and no store.
 */
@NullMarked
package id.simpul.paper;

import org.jspecify.annotations.NullMarked;
