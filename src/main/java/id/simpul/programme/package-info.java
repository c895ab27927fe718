/** Social programmes and who takes part in them: {@link id.simpul.programme.ParticipationDesk}. */
@NullMarked
package id.simpul.programme;

import org.jspecify.annotations.NullMarked;
