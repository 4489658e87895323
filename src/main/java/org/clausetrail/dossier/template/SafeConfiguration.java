package org.clausetrail.dossier.template;

import freemarker.core.TemplateClassResolver;
import freemarker.core.XMLOutputFormat;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/**
 * FreeMarker without access to Java classes, files or the clock, and the same on every machine: no wrapper for Java
 * objects, no {@code ?new}, no {@code ?api}, XML escaping always on, errors thrown and not printed.
 */
// [impl->CT-REQ-272]
final class SafeConfiguration extends Configuration {
    private final Set<Template> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    SafeConfiguration(TemplateFolder folder) {
        super(VERSION_2_3_34);
        setTemplateLoader(folder);
        setLocalizedLookup(false);
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setObjectWrapper(new SimpleObjectWrapper(VERSION_2_3_34));
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setTagSyntax(ANGLE_BRACKET_TAG_SYNTAX);
        setInterpolationSyntax(DOLLAR_INTERPOLATION_SYNTAX);
        setRecognizeStandardFileExtensions(false);
        setOutputFormat(XMLOutputFormat.INSTANCE);
        setAutoEscapingPolicy(ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        setLogTemplateExceptions(false);
        setWrapUncheckedExceptions(true);
        setLocale(Locale.ROOT);
        setTimeZone(TimeZone.getTimeZone("UTC"));
        setNumberFormat("computer");
        setBooleanFormat("c");
    }

    /** Every template, included ones too, asks now and then whether it shall stop. */
    @Override
    public Template getTemplate(
            String name, Locale locale, Object customLookup, String encoding, boolean parse, boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, customLookup, encoding, parse, ignoreMissing);
        synchronized (checked) {
            if (template != null && checked.add(template)) {
                _CoreAPI.addThreadInterruptedChecks(template);
            }
        }
        return template;
    }
}
