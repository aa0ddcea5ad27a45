package cn.greenfactory.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys the folders below {@code processes/}: one deployment for each folder, resources named relative to
 * {@code processes/}, the same from classes and from the jar.
 *
 * <p>A folder is deployed only when its content differs from what this program deployed last, so that a version an
 * analyst published afterwards survives a restart.
 */
@Component
public class ProcessesDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessesDeployer.class);
    private static final String ROOT = "/processes/";

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessesDeployer(RepositoryService repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deploys every folder that changed. Called once at start-up, before any case can be touched. */
    @Transactional
    public void deploy() {
        folders(new PathMatchingResourcePatternResolver()).forEach(this::deployIfChanged);
    }

    private void deployIfChanged(String folder, SortedMap<String, byte[]> resources) {
        String sha256 = sha256(resources);
        Optional<String> last = jdbc.sql("SELECT sha256 FROM gf_deployment WHERE folder = :folder")
                .param("folder", folder)
                .query(String.class)
                .optional();
        if (last.isPresent() && last.get().equals(sha256)) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(folder).source("green-factory");
        resources.forEach((name, bytes) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
        deployment.deploy();
        jdbc.sql(
                        """
                        INSERT INTO gf_deployment (folder, sha256, deployed_at) VALUES (:folder, :sha256, :at)
                        ON CONFLICT (folder) DO UPDATE SET sha256 = :sha256, deployed_at = :at""")
                .param("folder", folder)
                .param("sha256", sha256)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        LOG.info("Deployed processes/{}: {}", folder, resources.keySet());
    }

    /** Content by name below {@code processes/}, by folder. */
    static SortedMap<String, SortedMap<String, byte[]>> folders(ResourcePatternResolver resolver) {
        SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
        try {
            for (String ending : new String[] {"bpmn", "dmn", "form", "html"}) {
                for (Resource resource : resolver.getResources("classpath:processes/*/**/*." + ending)) {
                    String url = resource.getURL().toString();
                    String name = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                    String folder = name.substring(0, name.indexOf('/'));
                    folders.computeIfAbsent(folder, key -> new TreeMap<>()).put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (folders.isEmpty()) {
            throw new IllegalStateException("no models found below processes/");
        }
        return folders;
    }

    private static String sha256(Map<String, byte[]> resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            resources.forEach((name, bytes) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
