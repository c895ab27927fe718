/** Outlets where KKS cards are used (e-Warong, agents), the cards, and problems at outlets. What is bought is not recorded. */
@NullMarked
package id.simpul.programme.outlet;

import org.jspecify.annotations.NullMarked;
