# The program from its sources. The database server that comes along with ./portal stays out: a container has a real one.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml ./
COPY frontend frontend
COPY src/main src/main
# Vaadin fetches the Node it builds the screens with by itself
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.vaadin \
    mvn -q -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true -P '!fetch-database-server' \
 && java -Djarmode=tools -jar target/tanxin.jar extract --destination /program

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 tanxin && install -d -o tanxin /data
WORKDIR /program
COPY --from=build /program ./
USER tanxin
VOLUME /data
ENV TANXIN_DATA=/data SERVER_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf "GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200"'
ENTRYPOINT ["java", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "tanxin.jar"]
