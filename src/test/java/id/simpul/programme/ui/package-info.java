@NullMarked
package id.simpul.programme.ui;

import org.jspecify.annotations.NullMarked;
