/** The main job from first run to the district's merge without a display, on made-up people, with pictures of the screens. */
@NullMarked
package id.simpul.app.demo;

import org.jspecify.annotations.NullMarked;
