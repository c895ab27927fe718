/**
 * Users, roles, the keyring and sign-in.
 *
 * <pre>{@code
 * var keyring = new Keyring(folder, clock, new SecureRandom(), KdfCost::calibrated);
 * var signIn = new SignIn(folder, clock, keyring, new PasswordPolicy(), regions);
 * if (!signIn.isSetUp()) {
 *     SignIn.Started started = signIn.setUp(office, firstUser, password);   // print started.recoveryCode()
 * }
 * Session session = signIn.signIn(login, password);                        // database, keys, actor
 * if (session.user().mustChangePassword()) … new UserDesk(session, policy, regions).changeOwnPassword(old, fresh);
 * session.lock();  session.unlock(password);  session.close();
 * }</pre>
 *
 * Whatever takes a password or a code takes a second on purpose and belongs in a job. Desks of features ask the actor for
 * capabilities, never for roles. The signing keys of bundles and letters are protected with {@link id.simpul.access.Keys#signing},
 * which only users who may export have. What can be refused is {@link id.simpul.access.AccessProblem}; why it is built so stands
 * in docs/decisions/0051.
 */
@NullMarked
package id.simpul.access;

import org.jspecify.annotations.NullMarked;
