/**
 * The database file: one writer lane, read lanes, migrations, and the journal, which is the only way to write records.
 *
 * <p>How a feature uses it:
 *
 * <pre>{@code
 * long id = database.journal().write(actor, "household.register", tx -> {
 *     long household = tx.insert(new HouseholdRecord().setKk(kk).setVillage(village));   // ids are given here
 *     tx.insert(new PersonRecord().setHousehold(household).setName(name).setRelation(1L));
 *     return household;
 * });
 * database.journal().write(actor, "household.edit", tx -> {
 *     HouseholdRecord row = tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id));
 *     tx.because(reason);
 *     tx.update(row.setRt("004"));                                                    // only what differs
 *     return tx.actId();                                                              // for journal().undo(actor, act)
 * });
 * database.read(sql -> sql.selectFrom(HOUSEHOLD)...);                                  // snapshot, any thread but UI
 * database.writeLocal(sql -> ...);                                                     // not records: drafts, streams
 * }</pre>
 *
 * Read with generated tables and fields, never with plain SQL whose columns have no type: the driver reports INTEGER, and
 * jOOQ would then cut our 63-bit ids to 32 bits. Rows with {@code deleted = 1} are tombstones: leave them out of lists.
 */
@NullMarked
package id.simpul.store;

import org.jspecify.annotations.NullMarked;
