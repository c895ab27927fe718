/**
 * The families of PKH facilitators: groups and who is in them, what is ready to know about each, and many letters at once.
 */
@NullMarked
package id.simpul.caseload;

import org.jspecify.annotations.NullMarked;
