# The service as an image: built with Maven, run on a plain JRE by a user without rights.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY processes processes
COPY src src
# PostgreSQL for other systems than Linux stays out of the image.
RUN mvn -B -q package -DskipTests \
      -Dspring-boot.excludes=io.zonky.test.postgres:embedded-postgres-binaries-darwin-amd64,io.zonky.test.postgres:embedded-postgres-binaries-windows-amd64 \
    && mv target/green-factory-*.jar target/green-factory.jar

FROM eclipse-temurin:17-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 greenfactory \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin greenfactory \
    && mkdir -p /data/files \
    && chown -R greenfactory:greenfactory /data
COPY --from=build /build/target/green-factory.jar /app/green-factory.jar
WORKDIR /data
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=prod \
    GREEN_FACTORY_DOCUMENTS_DIRECTORY=/data/files
VOLUME /data/files
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=5 \
    CMD ["curl", "--fail", "--silent", "http://localhost:8080/actuator/health"]
ENTRYPOINT ["java", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8", "-jar", "/app/green-factory.jar"]
