using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;

namespace VoteSystem.Storage.Ballot;

/// <summary>
/// The key of each open electronic box, in a file of its own outside the database. Papers that wait in the box are sealed with it, so that
/// the database, its log and its backups show neither what was cast nor which slip a paper came from; the key is destroyed when the box is emptied.
/// </summary>
/// <param name="folder">Folder of the key files; shared by all nodes that cast into one database, and never part of its backup.</param>
public sealed class BoxKeys(string folder)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Where the keys lie.</summary>
    public string Folder => folder;

    /// <summary>False when other nodes of this database use another folder, or this one cannot be written: then nothing is made or destroyed here.</summary>
    public bool IsShared { get; set; } = true;

    /// <summary>Name of the file by which nodes know that they look into one folder.</summary>
    public static string MarkerName(Guid marker) => $"shared-{marker:N}";

    /// <summary>True when the folder holds this marker.</summary>
    public bool IsMarked(Guid marker) => File.Exists(Path.Combine(folder, MarkerName(marker)));

    /// <summary>Puts a marker into the folder.</summary>
    public void Mark(Guid marker)
    {
        Directory.CreateDirectory(folder);
        using var file = new FileStream(Path.Combine(folder, MarkerName(marker)), OptionsOfNewFile());
    }

    /// <summary>Takes a marker away again.</summary>
    public void Unmark(Guid marker) => File.Delete(Path.Combine(folder, MarkerName(marker)));

    /// <summary>Makes the key of a round, if there is none yet; it is on disk when this returns.</summary>
    public void Create(CycleId id, int round)
    {
        var path = PathOf(id, round);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(folder);
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(unfinished, OptionsOfNewFile()))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node was faster; its key is the one.
            File.Delete(unfinished);
        }
    }

    /// <summary>The seal of a round.</summary>
    /// <exception cref="InvalidOperationException">The key file is missing; the message names it.</exception>
    public BoxSeal SealOf(CycleId id, int round) => FindSeal(id, round)
        ?? throw new InvalidOperationException($"The key of the electronic box of round {round} is missing: {PathOf(id, round)}. Restore the file; without it nothing can be cast or taken out.");

    /// <summary>The seal of a round, or null when its key is not here.</summary>
    public BoxSeal? FindSeal(CycleId id, int round)
    {
        var path = PathOf(id, round);
        return File.Exists(path) ? new BoxSeal(File.ReadAllBytes(path)) : null;
    }

    /// <summary>Overwrites and deletes the key of a round; what was sealed with it can be read by nobody any more.</summary>
    public void Destroy(CycleId id, int round)
    {
        var path = PathOf(id, round);
        if (!File.Exists(path)) return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            file.Write(new byte[KeyBytes]);
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    private string PathOf(CycleId id, int round) => Path.Combine(folder, $"{id.Congress.Value:N}-{id.Year}-{round}.key");

    private static FileStreamOptions OptionsOfNewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>Seals and opens the papers of one round. For one thread.</summary>
    public sealed class BoxSeal : IDisposable
    {
        private const int NoncesAtOnce = 128;

        private readonly AesGcm _aes;
        private readonly byte[] _nonces = new byte[NoncesAtOnce * NonceBytes];
        private int _noncesUsed = NoncesAtOnce;

        internal BoxSeal(byte[] key)
        {
            _aes = new AesGcm(key, TagBytes);
            CryptographicOperations.ZeroMemory(key);
        }

        /// <summary>Seals the marks of a paper. All papers of a round are equally long, whatever stands on them.</summary>
        /// <param name="marks">See <see cref="Marks"/>.</param>
        /// <param name="items">Number of items.</param>
        public byte[] Seal(string marks, int items)
        {
            // A ranked item takes up to three digits and a comma.
            var text = Encoding.ASCII.GetBytes(marks.PadRight(items * 4));
            var paper = new byte[NonceBytes + text.Length + TagBytes];
            NextNonce().CopyTo(paper);
            _aes.Encrypt(paper.AsSpan(0, NonceBytes), text, paper.AsSpan(NonceBytes, text.Length), paper.AsSpan(NonceBytes + text.Length));
            return paper;
        }

        /// <summary>Random and never used before; drawn many at once, because each call has a price of its own.</summary>
        private ReadOnlySpan<byte> NextNonce()
        {
            if (_noncesUsed == NoncesAtOnce)
            {
                RandomNumberGenerator.Fill(_nonces);
                _noncesUsed = 0;
            }

            return _nonces.AsSpan(_noncesUsed++ * NonceBytes, NonceBytes);
        }

        /// <summary>The marks of a sealed paper.</summary>
        /// <exception cref="CryptographicException">The paper was changed, or sealed with another key.</exception>
        public string Open(byte[] paper)
        {
            var text = new byte[paper.Length - NonceBytes - TagBytes];
            _aes.Decrypt(paper.AsSpan(0, NonceBytes), paper.AsSpan(NonceBytes, text.Length), paper.AsSpan(NonceBytes + text.Length), text);
            return Encoding.ASCII.GetString(text).TrimEnd();
        }

        /// <inheritdoc/>
        public void Dispose() => _aes.Dispose();
    }
}
