/** Joint business groups (KUBE): members, staged grants and reports. */
@NullMarked
package id.simpul.programme.kube;

import org.jspecify.annotations.NullMarked;
