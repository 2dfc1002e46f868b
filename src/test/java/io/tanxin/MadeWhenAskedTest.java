package io.tanxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

@DatabaseTest
class MadeWhenAskedTest {
    @Autowired
    ConfigurableListableBeanFactory beans;

    /** In the program it is made three seconds after the door is open: here, so that what cannot be made is found before. */
    @Test
    void whatever_nobody_has_asked_for_can_be_made() {
        new RestOfTheHouse(beans).makeNow();
        assertThat(ours()).hasSizeGreaterThan(500).allMatch(beans::containsSingleton);
    }

    @Test
    void nothing_of_ours_is_made_at_the_start_but_what_says_so() {
        var atTheStart = ours().filter(name -> !beans.getBeanDefinition(name).isLazyInit())
                .toList();
        assertThat(atTheStart)
                .filteredOn(name -> !saysSo(type(name)))
                .as("made before the first page can be shown")
                .isEmpty();
        assertThat(atTheStart).contains("sampleClock");
    }

    /** Spring calls these only if they have been made. */
    @Test
    void whatever_has_to_act_at_the_start_is_made_at_the_start() {
        for (var acts : Set.of(SmartInitializingSingleton.class, SmartLifecycle.class)) {
            assertThat(beans.getBeanNamesForType(acts, true, false))
                    .filteredOn(name -> isOfTheProgram(type(name)))
                    .allMatch(name -> !beans.getBeanDefinition(name).isLazyInit());
        }
    }

    /** Of the program, not of its tests; but for settings, which are read at the start. */
    private Stream<String> ours() {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> beans.getMergedBeanDefinition(name).isSingleton())
                .filter(name -> isOfTheProgram(type(name)) && !name.contains("-io.tanxin."));
    }

    private static boolean isOfTheProgram(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        var program = Application.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().equals(program.getLocation());
    }

    private Class<?> type(String name) {
        var type = beans.getType(name, false);
        return type == null ? Void.class : ClassUtils.getUserClass(type);
    }

    private static boolean saysSo(Class<?> type) {
        var lazy = type.getAnnotation(Lazy.class);
        return type.isAnnotationPresent(Component.class) && lazy != null && !lazy.value();
    }
}
