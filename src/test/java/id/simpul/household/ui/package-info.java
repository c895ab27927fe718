@NullMarked
package id.simpul.household.ui;

import org.jspecify.annotations.NullMarked;
