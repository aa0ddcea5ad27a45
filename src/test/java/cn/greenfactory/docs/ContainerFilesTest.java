package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code docker-compose.yml} and {@code Dockerfile}, read as text: every key is one of the compose specification's,
 * nobody runs as root, data lie in volumes, and no secret has a default. No image is built here.
 *
 * <p>The lists are those of the schema published by github.com/compose-spec/compose-spec (commit 170098b, 2026-06-23),
 * against which the file as a whole was validated once by hand; the schema itself is not part of this repository.
 */
class ContainerFilesTest {

    private static final Set<String> TOP =
            words("configs include models name networks secrets services version volumes");
    private static final Set<String> SERVICE = words(
            """
            annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs container_name
            cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset credential_spec
            depends_on deploy develop device_cgroup_rules devices dns dns_opt dns_search domainname entrypoint env_file
            environment expose extends external_links extra_hosts gpus group_add healthcheck hostname image init ipc
            isolation label_file labels links logging mac_address mem_limit mem_reservation mem_swappiness memswap_limit
            models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports post_start pre_stop
            privileged profiles provider pull_policy pull_refresh_after read_only restart runtime scale secrets
            security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits
            use_api_socket user userns_mode uts volumes volumes_from working_dir""");
    private static final Set<String> HEALTH =
            words("disable interval retries start_interval start_period test timeout");
    private static final Set<String> CONDITIONS =
            words("service_started service_healthy service_completed_successfully");

    @Test
    void theComposeFileUsesKeysOfTheSpecification() throws IOException {
        Map<String, Object> compose = compose();

        assertThat(compose.keySet()).isSubsetOf(TOP);
        services(compose).forEach((name, service) -> {
            assertThat(service.keySet()).as(name).isSubsetOf(SERVICE);
            assertThat(service.containsKey("image") || service.containsKey("build"))
                    .isTrue();
            assertThat(service.get("environment")).isInstanceOf(Map.class);
            assertThat(service.get("volumes")).isInstanceOf(List.class);
            map(service.getOrDefault("depends_on", Map.of())).values().forEach(each -> assertThat(map(each))
                    .containsOnlyKeys("condition")
                    .satisfies(one ->
                            assertThat(CONDITIONS).contains(one.get("condition").toString())));
        });
    }

    @Test
    void everyServiceIsHealthCheckedAndNotRoot() throws IOException {
        Map<String, Map<String, Object>> services = services(compose());

        assertThat(services.keySet()).containsExactlyInAnyOrder("database", "service");
        services.forEach((name, service) -> {
            Map<String, Object> health = map(service.get("healthcheck"));
            assertThat(health.keySet()).isSubsetOf(HEALTH).contains("test", "interval", "timeout", "retries");
            assertThat((List<?>) health.get("test"))
                    .hasSizeGreaterThan(1)
                    .first()
                    .asString()
                    .startsWith("CMD");
            assertThat(health.get("interval").toString()).matches("\\d+s");
            assertThat(service.get("user")).asString().isNotBlank().doesNotMatch("(root|0)(:.*)?");
        });
        assertThat(map(map(services.get("service").get("depends_on")).get("database"))
                        .get("condition"))
                .isEqualTo("service_healthy");
    }

    @Test
    void dataLieInDeclaredVolumes() throws IOException {
        Map<String, Object> compose = compose();
        Set<String> declared = map(compose.get("volumes")).keySet();

        services(compose).values().forEach(service -> ((List<?>) service.get("volumes"))
                .forEach(each -> assertThat(declared).contains(each.toString().replaceAll(":.*", ""))));
        assertThat(services(compose).get("service").get("volumes").toString())
                .contains(map(services(compose).get("service").get("environment"))
                        .get("GREEN_FACTORY_DOCUMENTS_DIRECTORY")
                        .toString());
    }

    @Test
    void noSecretHasADefault() throws IOException {
        services(compose()).values().stream()
                .flatMap(service -> map(service.get("environment")).entrySet().stream())
                .filter(each -> each.getKey().contains("PASSWORD"))
                .forEach(each -> assertThat(each.getValue().toString()).matches("\\$\\{GF_[A-Z_]+:\\?.+}"));
        assertThat(Files.readString(Path.of("Dockerfile"))).doesNotContainIgnoringCase("password");
    }

    @Test
    void theImageIsAPlainRuntimeWithoutRights() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));

        assertThat(lines.stream().filter(each -> each.startsWith("FROM")).toList())
                .hasSize(2)
                .last()
                .isEqualTo("FROM eclipse-temurin:17-jre");
        assertThat(lines).anyMatch(each -> each.matches("USER [1-9]\\d*:[1-9]\\d*"));
        assertThat(lines).anyMatch(each -> each.startsWith("HEALTHCHECK"));
        assertThat(lines).anyMatch(each -> each.contains("SPRING_PROFILES_ACTIVE=prod"));
        assertThat(String.join("\n", lines)).contains("/actuator/health");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static Map<String, Object> compose() throws IOException {
        return map(new Yaml().load(Files.readString(Path.of("docker-compose.yml"))));
    }

    private static Map<String, Map<String, Object>> services(Map<String, Object> compose) {
        Map<String, Map<String, Object>> services = new java.util.TreeMap<>();
        map(compose.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
