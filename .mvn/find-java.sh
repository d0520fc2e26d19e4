# Sets JAVA_HOME to a JDK 21 or newer: the one that is set or on the path if it will do, else the newest in the usual
# places. Sourced by mvnw and bin/bap-assistant.
java_major() {
  "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}
java_will_do() {
  [ -x "$1/bin/java" ] || return 1
  major=$(java_major "$1/bin/java")
  [ -n "$major" ] && [ "$major" -ge 21 ]
}
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && java_will_do "$JAVA_HOME"; then return 0; fi
  if command -v java >/dev/null 2>&1; then
    home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
    if java_will_do "$home"; then JAVA_HOME=$home; export JAVA_HOME; return 0; fi
  fi
  best=0
  set +f
  for home in /usr/lib/jvm/* /opt/* /opt/java/* /usr/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ "$1" = jdk ] && [ ! -x "$home/bin/javac" ]; then continue; fi
    if java_will_do "$home" && [ "$major" -gt "$best" ]; then best=$major; JAVA_HOME=$home; fi
  done
  if [ "$best" -eq 0 ]; then
    echo "Java 21 or newer is needed and was not found: install it (Debian: apt-get install openjdk-21-jdk, or a Temurin package), or set JAVA_HOME." >&2
    exit 1
  fi
  export JAVA_HOME
}
