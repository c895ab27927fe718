package id.simpul.programme.kube;

/**
 * A group as recorded.
 *
 * @param id row id
 * @param details what is recorded of it
 */
public record Kube(long id, KubeDetails details) {}
