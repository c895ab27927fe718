/**
 * The {@code .slrt} bundle: age v1 around a strict ASiC-E/CAdES ZIP of JSON Lines. Written in constant memory and
 * verified in two passes without plaintext on disk. No database: rows come from a supplier and go to a consumer.
 */
@NullMarked
package id.simpul.exchange.format;

import org.jspecify.annotations.NullMarked;
