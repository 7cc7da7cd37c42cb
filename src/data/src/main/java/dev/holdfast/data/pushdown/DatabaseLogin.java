package dev.holdfast.data.pushdown;

/// Who asks. An empty secret leaves it to the server whether it wants one.
public record DatabaseLogin(String user, String secret) {
    /// Without the secret.
    @Override
    public String toString() {
        return user;
    }
}
