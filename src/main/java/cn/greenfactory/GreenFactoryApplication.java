package cn.greenfactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service: the web, the engine and the register in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GreenFactoryApplication {

    public static void main(String[] args) {
        SpringApplication.run(GreenFactoryApplication.class, args);
    }
}
