/** Shows pages and asks where to print them. Screens of all features that make papers may use it. */
@NullMarked
package id.simpul.paper.ui;

import org.jspecify.annotations.NullMarked;
