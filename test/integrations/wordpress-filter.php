<?php
// What WordPress leaves of posts by authors without the right to raw HTML: php wordpress-filter.php FOLDER < JSON > JSON.
define('ABSPATH', $argv[1] . '/');
define('WPINC', 'wp-includes');
foreach (['compat', 'plugin', 'functions', 'formatting', 'kses'] as $file) {
    require ABSPATH . WPINC . "/$file.php";
}
echo json_encode(array_map('wp_kses_post', json_decode(stream_get_contents(STDIN), true)));
