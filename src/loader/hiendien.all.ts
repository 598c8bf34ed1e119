// The entry of `hiendien.all.js`: the same, as one classic script that holds every widget and exports nothing.
import './hiendien';
