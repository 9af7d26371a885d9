using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Collect;

namespace VoteSystem.Load.Province;

/// <summary>What would be random in a real installation, made from a seed and a name, so that the same seed makes the same province.</summary>
internal sealed class Numbers(int seed)
{
    /// <summary>32 bytes.</summary>
    public byte[] Bytes(string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{name}"));

    /// <summary>An id.</summary>
    public Guid Id(string name) => new(Bytes(name).AsSpan(0, 16));

    /// <summary>A number from 0.</summary>
    public long Number(string name) => BinaryPrimitives.ReadInt64BigEndian(Bytes(name)) & long.MaxValue;

    /// <summary>A receipt.</summary>
    public string ReceiptOf(string name) => Receipt.FromRandom(Bytes(name).AsSpan(0, Receipt.RandomBytes)).Code;

    /// <summary>64 hex digits.</summary>
    public string Hex(string name) => Convert.ToHexStringLower(Bytes(name));
}
