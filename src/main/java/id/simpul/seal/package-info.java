/**
 * The seal of a referral letter: what its QR says, signed so that anyone with the office's public key can check it
 * without a network. Depends on the kernel only, so that letters can print it and every office can verify it.
 */
@NullMarked
package id.simpul.seal;

import org.jspecify.annotations.NullMarked;
