package io.tanxin;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Of our own five hundred beans the first page needs few. Each is made when somebody asks for it, the others by {@link RestOfTheHouse}
 * once the door is open. What has to be there before, says so ({@code @Lazy(false)}); settings are read at the start as ever, so that
 * a wrong one is told.
 */
class MadeWhenAsked implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.addBeanFactoryPostProcessor(MadeWhenAsked::mark);
    }

    private static void mark(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            var bean = beans.getBeanDefinition(name);
            if (isRepository(bean) || isOurs(bean) && !isAlreadySaid(bean)) bean.setLazyInit(true);
        }
    }

    private static boolean isAlreadySaid(BeanDefinition bean) {
        return bean instanceof AbstractBeanDefinition said && said.getLazyInit() != null;
    }

    /** A class that was found, or what a configuration's method makes. */
    private static boolean isOurs(BeanDefinition bean) {
        if (!(bean instanceof AnnotatedBeanDefinition found)) return false;
        var method = found.getFactoryMethodMetadata();
        var where = method == null ? found.getMetadata().getClassName() : method.getDeclaringClassName();
        return where.startsWith("io.tanxin.");
    }

    private static boolean isRepository(BeanDefinition bean) {
        var name = bean.getBeanClassName();
        return name != null && name.startsWith("org.springframework.data.jdbc.repository.");
    }
}
