<?php
// The block as NukeViet runs it: php nukeviet-block.php MODULE-FOLDER < JSON of { posted, language, releases } > JSON.
error_reporting(E_ALL);
set_error_handler(function ($level, $text) { throw new ErrorException($text); });
define('NV_MAINFILE', true);
define('NV_SYSTEM', true);
define('NV_BASE_SITEURL', '/trang/');
define('NV_ASSETS_DIR', 'assets');
define('NV_SCRIPT_NONCE', 'ma"');
$asked = json_decode(stream_get_contents(STDIN), true);
define('NV_LANG_DATA', $asked['language']);
define('NV_LANG_INTERFACE', $asked['language']);
function nv_function_exists($name) { return function_exists($name); }
// As NukeViet's own does: what is posted comes as HTML, without tags.
final class PostedValues
{
    private $posted;
    public function __construct($posted) { $this->posted = $posted; }
    public function get_title($name, $from, $default)
    {
        return isset($this->posted[$name]) ? htmlspecialchars(strip_tags($this->posted[$name]), ENT_QUOTES) : $default;
    }
}
$nv_Request = new PostedValues($asked['posted']);
$my_head = '';
$block_config = ['module' => 'hiendien', 'title' => 'x'];
include $argv[1] . '/blocks/global.hiendien.php';
$first = $content;
$stored = hiendien_block_submit('hiendien');
$block_config = unserialize(serialize($stored['config']));
include $argv[1] . '/blocks/global.hiendien.php';
echo json_encode([
    'unset' => $first,
    'errors' => $stored['error'],
    'config' => $stored['config'],
    'content' => $content,
    'head' => $my_head,
    // NukeViet 4.5 hands over a third value, 4.6 does not.
    'forms' => [hiendien_block_form('hiendien', $stored['config']), hiendien_block_form('hiendien', $stored['config'], [])],
]);
