# enter.sh ROOT SHARE ARCHIVES [chroot's options] ROOT COMMAND: runs a command in the root.
#
# Called by `unshare --mount`, with a mount table of its own, which is gone when the last process is: what is mounted here
# can never be left behind, nor be deleted with the root.
set -eu
root=$1 share=$2 archives=$3; shift 3
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mkdir -p /tmp/.X11-unix "$root/tmp/.X11-unix"
chmod 1777 "$root/tmp/.X11-unix"
[ -z "${DISPLAY:-}" ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
mount --bind "$share" "$root/mnt"
mount --bind "$archives" "$root/var/cache/apt/archives"
exec chroot "$@"
