<?php
// What NukeViet's own filter leaves of texts: php nukeviet-filter.php FOLDER-OF-A-RELEASE < JSON list > JSON list.
// The settings are those of a new installation.
error_reporting(E_ALL & ~E_DEPRECATED);
[, $release] = $argv;
foreach (['Site.php', 'Core/Site.php', 'Ips.php', 'Core/Ips.php'] as $file) {
    if (file_exists("$release/$file")) {
        require_once "$release/$file";
    }
}
require "$release/Core/Request.php";
$allowed = 'embed, object, param, a, b, blockquote, br, caption, col, colgroup, div, em, h1, h2, h3, h4, h5, h6, hr, i, img, li, p, span, strong, s, sub, sup, table, tbody, td, th, tr, u, ul, ol, iframe, figure, figcaption, video, audio, source, track, code, pre, mark';
$class = new ReflectionClass('NukeViet\Core\Request');
$request = $class->newInstanceWithoutConstructor();
$set = function (string $name, callable $change) use ($class, $request) {
    $property = $class->getProperty($name);
    $property->setAccessible(true);
    $property->setValue($request, $change($property->getValue($request)));
};
$set('disabletags', fn ($tags) => array_diff($tags, array_map('trim', explode(',', $allowed))));
$set('isRestrictDomain', fn () => true);
$set('validDomains', fn () => ['youtube.com', 'www.youtube.com', 'google.com']);
$kept = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $text) {
    $_POST['bodyhtml'] = $text;
    $kept[] = $request->get_editor('bodyhtml', '', $allowed);
}
echo json_encode($kept, JSON_INVALID_UTF8_SUBSTITUTE);
