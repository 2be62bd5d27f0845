# Points JAVA_HOME to a JDK 25 or later, for scripts to source; Maven itself must run on it to settle the beans of the jar.
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    release="$home/release"
    if [ -f "$release" ] && grep -Eq '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$release"; then
        export JAVA_HOME="$home"
        break
    fi
done
if ! grep -Eq '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "${JAVA_HOME:-/nowhere}/release" 2>/dev/null; then
    echo "Kith is built with JDK 25 or later. Install one, or point JAVA_HOME to it." >&2
    exit 1
fi
