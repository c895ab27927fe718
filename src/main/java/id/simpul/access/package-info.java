/** Users, roles, the keyring and sign-in. */
@NullMarked
package id.simpul.access;

import org.jspecify.annotations.NullMarked;
